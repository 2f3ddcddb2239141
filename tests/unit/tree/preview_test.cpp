// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/lock_file.hpp"
#include "tree/preview.hpp"

#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using infra::test::TempDir;
using namespace infra::tree;

namespace {

const Files k_files = {{"root.hcl", "root\n"},
                       {"units/network.hcl", "network\n"},
                       {"eu/region.hcl", "eu\n"},
                       {"eu/network/main/terragrunt.hcl", "unit\n"}};

Job job_in(const TempDir& folder, Files files, std::string lock = "lock 1\n") {
  return {folder.path() / "aws", std::make_shared<const Files>(std::move(files)),
          folder.path() / "infra.lock", std::move(lock),
          read_lock_file(folder.path() / "infra.lock").value()};
}

Preview previewed(const Job& job, const Options& options = {}) {
  return preview(job, options).value();
}

Files with(Files files, const std::string& path, const std::string& text) {
  files[path] = text;
  return files;
}

}  // namespace

TEST_CASE("of a tree that is as it should be there is nothing to show") {
  const TempDir folder;
  REQUIRE(write(job_in(folder, k_files), {}));
  const auto shown = previewed(job_in(folder, k_files));
  CHECK(shown.is_nothing());
  CHECK(shown.unchanged == k_files.size());
}

TEST_CASE("before the first build all files would be added, and the lock") {
  const TempDir folder;
  const auto shown = previewed(job_in(folder, k_files));
  REQUIRE(shown.files.size() == k_files.size());
  for (const auto& file : shown.files) CHECK(file.change == Change::added);
  REQUIRE(shown.lock);
  CHECK(shown.lock->path == "infra.lock");
  CHECK(shown.lock->change == Change::added);
  CHECK(shown.stops.empty());
  CHECK_FALSE(std::filesystem::exists(folder.path() / "aws"));
}

TEST_CASE("a file is its unit's, or one that units share") {
  const TempDir folder;
  const auto shown = previewed(job_in(folder, with(k_files, "eu/network/main/more/notes", "x\n")));
  std::map<std::string, std::string> units;
  for (const auto& file : shown.files) units[file.path] = file.unit;
  CHECK(units ==
        std::map<std::string, std::string>{{"root.hcl", ""},
                                           {"units/network.hcl", ""},
                                           {"eu/region.hcl", ""},
                                           {"eu/network/main/terragrunt.hcl", "eu/network/main"},
                                           {"eu/network/main/more/notes", "eu/network/main"}});
}

TEST_CASE("a change of the spec is shown by its lines, and a changed lock too") {
  const TempDir folder;
  REQUIRE(write(job_in(folder, k_files), {}));
  const auto shown = previewed(job_in(folder, with(k_files, "root.hcl", "new\n"), "lock 2\n"));
  REQUIRE(shown.files.size() == 1);
  CHECK(shown.files[0].path == "root.hcl");
  CHECK(shown.files[0].change == Change::changed);
  CHECK(shown.files[0].lines.hunks == "@@ -1 +1 @@\n-root\n+new\n");
  REQUIRE(shown.lock);
  CHECK(shown.lock->lines.hunks == "@@ -1 +1 @@\n-lock 1\n+lock 2\n");
}

TEST_CASE(
    "what a build would stop at is shown and said, and what it was told to do is only shown") {
  const TempDir folder;
  REQUIRE(write(job_in(folder, k_files), {}));
  folder.write("aws/root.hcl", "by hand\n");
  Files fewer = k_files;
  fewer.erase("eu/network/main/terragrunt.hcl");

  const auto shown = previewed(job_in(folder, fewer));
  REQUIRE(shown.files.size() == 2);
  CHECK(shown.files[0].change == Change::removed);
  CHECK(shown.files[0].unit == "eu/network/main");
  CHECK(shown.files[1].lines.hunks == "@@ -1 +1 @@\n-by hand\n+root\n");
  REQUIRE(shown.stops.size() == 2);
  CHECK(shown.stops[0].id == "tree.edited");
  CHECK(shown.stops[1].id == "tree.left");

  Options options;
  options.force = true;
  options.prune = true;
  const auto decided = previewed(job_in(folder, fewer), options);
  CHECK(decided.stops.empty());
  CHECK(decided.files.size() == 2);
}

TEST_CASE("a file that was edited and left the spec would be removed") {
  const TempDir folder;
  REQUIRE(write(job_in(folder, k_files), {}));
  folder.write("aws/units/network.hcl", "by hand\n");
  Files fewer = k_files;
  fewer.erase("units/network.hcl");
  const auto shown = previewed(job_in(folder, fewer));
  REQUIRE(shown.files.size() == 1);
  CHECK(shown.files[0].change == Change::removed);
  CHECK(shown.files[0].lines.removed == 1);
  CHECK(shown.files[0].lines.added == 0);
}

TEST_CASE("a tree in which only the list of its files is not right is not as it should be") {
  const TempDir folder;
  REQUIRE(write(job_in(folder, k_files), {}));
  std::filesystem::remove(folder.path() / "aws" / ".infra" / "manifest.json");
  const auto shown = previewed(job_in(folder, k_files));
  CHECK(shown.files.empty());
  REQUIRE(shown.stops.size() == 1);
  CHECK(shown.stops[0].id == "tree.differs");
}

TEST_CASE("line endings that git changed are no difference to show") {
  const TempDir folder;
  REQUIRE(write(job_in(folder, k_files), {}));
  folder.write("aws/root.hcl", "root\r\n");
  folder.write("infra.lock", "lock 1\r\n");
  CHECK(previewed(job_in(folder, k_files)).is_nothing());
}
