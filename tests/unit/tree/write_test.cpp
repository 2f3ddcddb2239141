// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <sys/stat.h>

#include "files/directory.hpp"
#include "support/temp_dir.hpp"
#include "tree/compare.hpp"
#include "tree/lock_file.hpp"
#include "tree/manifest.hpp"
#include "tree/write.hpp"

using Catch::Matchers::ContainsSubstring;
using infra::ExitCode;
using infra::test::TempDir;
using namespace infra::tree;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

const Files k_files = {{"root.hcl", "root\n"},
                       {"units/network.hcl", "network\n"},
                       {"eu/region.hcl", "eu\n"},
                       {"eu/network/terragrunt.hcl", "unit\n"}};

Job job_in(const TempDir& folder, Files files, std::string lock = "lock 1\n") {
  return {folder.path() / "aws", std::make_shared<const Files>(std::move(files)),
          folder.path() / "infra.lock", std::move(lock),
          read_lock_file(folder.path() / "infra.lock").value()};
}

Summary written(const Job& job, const Options& options = {}) {
  auto summary = write(job, options);
  if (!summary) FAIL(summary.error().diagnostics.at(0).message);
  return *std::move(summary);
}

infra::Failure refused(const Job& job, const Options& options = {}) {
  auto summary = write(job, options);
  REQUIRE_FALSE(summary);
  return summary.error();
}

std::string on_disk(const TempDir& folder, const std::string& path) {
  return folder.read("aws/" + path);
}

// All that can tell whether a file was touched.
std::pair<ino_t, std::int64_t> identity(const fs::path& path) {
  struct stat about {};
  REQUIRE(::stat(path.c_str(), &about) == 0);
  return {about.st_ino, std::int64_t{about.st_mtime} * 1'000'000'000 +
                            fs::last_write_time(path).time_since_epoch().count() % 1'000'000'000};
}

Files without(Files files, const std::string& path) {
  files.erase(path);
  return files;
}

Files with(Files files, const std::string& path, const std::string& text) {
  files[path] = text;
  return files;
}

}  // namespace

TEST_CASE("a first build writes the lock, every file, and a manifest of them") {
  const TempDir folder;
  const auto summary = written(job_in(folder, k_files));
  CHECK(summary.added.size() == k_files.size());
  CHECK(folder.read("infra.lock") == "lock 1\n");
  for (const auto& [path, text] : k_files) CHECK(on_disk(folder, path) == text);

  const auto manifest = parse_manifest(on_disk(folder, k_manifest_file), "m").value();
  CHECK_FALSE(manifest.pending);
  CHECK(manifest.files.size() == k_files.size());
}

TEST_CASE("a first build leaves alone what somebody put there before") {
  const TempDir folder;
  folder.write("aws/eu/network/terragrunt.hcl", "theirs\n");
  CHECK(refused(job_in(folder, k_files)).diagnostics.at(0).id == "tree.foreign");
  CHECK(on_disk(folder, "eu/network/terragrunt.hcl") == "theirs\n");
  CHECK_FALSE(fs::exists(folder.path() / "aws/root.hcl"));
}

TEST_CASE("nothing of the work is left behind") {
  const TempDir folder;
  written(job_in(folder, k_files));
  Names found;
  for (const auto& entry : fs::directory_iterator(folder.path() / "aws/.infra")) {
    found.push_back(entry.path().filename().string());
  }
  CHECK(found == Names{"manifest.json"});
}

TEST_CASE("a second build touches nothing") {
  const TempDir folder;
  written(job_in(folder, k_files));
  std::map<std::string, std::pair<ino_t, std::int64_t>> before;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    if (entry.is_regular_file()) before[entry.path().string()] = identity(entry.path());
  }
  const auto summary = written(job_in(folder, k_files));
  CHECK(summary.unchanged == k_files.size());
  CHECK((summary.added.empty() && summary.changed.empty() && summary.removed.empty()));
  for (const auto& [path, same] : before) {
    CAPTURE(path);
    CHECK(identity(path) == same);
  }
}

TEST_CASE("only files that differ are written") {
  const TempDir folder;
  written(job_in(folder, k_files));
  const auto root = identity(folder.path() / "aws/root.hcl");
  const auto summary = written(job_in(folder, with(k_files, "eu/region.hcl", "changed\n")));
  CHECK(summary.changed == Names{"eu/region.hcl"});
  CHECK(on_disk(folder, "eu/region.hcl") == "changed\n");
  CHECK(identity(folder.path() / "aws/root.hcl") == root);
}

TEST_CASE("a changed lock is written even when the tree stays the same") {
  const TempDir folder;
  written(job_in(folder, k_files));
  written(job_in(folder, k_files, "lock 2\n"));
  CHECK(folder.read("infra.lock") == "lock 2\n");
}

TEST_CASE("a file that was changed by hand stops the build before it writes, lock included") {
  const TempDir folder;
  written(job_in(folder, k_files));
  folder.write("aws/root.hcl", "by hand\n");
  const auto job = job_in(
      folder, with(with(k_files, "root.hcl", "new\n"), "eu/region.hcl", "new\n"), "lock 2\n");
  const auto failure = refused(job);
  CHECK(failure.code == ExitCode::drift);
  REQUIRE(failure.diagnostics.size() == 1);
  CHECK(failure.diagnostics[0].id == "tree.edited");
  CHECK(failure.diagnostics[0].subject == (folder.path() / "aws/root.hcl").string());
  CHECK_THAT(failure.diagnostics[0].hint, ContainsSubstring("--force"));
  CHECK(on_disk(folder, "eu/region.hcl") == "eu\n");
  CHECK(folder.read("infra.lock") == "lock 1\n");

  Options force;
  force.force = true;
  CHECK(written(job, force).changed == Names{"eu/region.hcl", "root.hcl"});
  CHECK(on_disk(folder, "root.hcl") == "new\n");
}

TEST_CASE("an edit is undone by force even when the spec asks for what was there before") {
  const TempDir folder;
  written(job_in(folder, k_files));
  folder.write("aws/root.hcl", "by hand\n");
  CHECK(refused(job_in(folder, k_files)).diagnostics.at(0).id == "tree.edited");
  Options force;
  force.force = true;
  written(job_in(folder, k_files), force);
  CHECK(on_disk(folder, "root.hcl") == "root\n");
}

TEST_CASE("files that infra did not write are left alone, in its folders too") {
  const TempDir folder;
  written(job_in(folder, k_files));
  folder.write("aws/eu/network/.terraform.lock.hcl", "theirs");
  folder.write("aws/eu/queue/terragrunt.hcl", "theirs");
  Options prune;
  prune.prune = true;
  written(job_in(folder, without(k_files, "eu/network/terragrunt.hcl")), prune);
  CHECK_FALSE(fs::exists(folder.path() / "aws/eu/network/terragrunt.hcl"));
  CHECK(on_disk(folder, "eu/network/.terraform.lock.hcl") == "theirs");
  CHECK(on_disk(folder, "eu/queue/terragrunt.hcl") == "theirs");
}

TEST_CASE("a file of somebody else where infra has to write one stops the build, force or not") {
  const TempDir folder;
  folder.write("aws/root.hcl", "theirs");
  for (const bool forced : {false, true}) {
    Options options;
    options.force = forced;
    const auto failure = refused(job_in(folder, k_files), options);
    CHECK(failure.code == ExitCode::drift);
    CHECK(failure.diagnostics.at(0).id == "tree.foreign");
    CHECK(on_disk(folder, "root.hcl") == "theirs");
    CHECK_FALSE(fs::exists(folder.path() / "aws/eu"));
  }
}

TEST_CASE("a unit that left the spec stops the build, which says how to destroy it") {
  const TempDir folder;
  written(job_in(folder, k_files));
  const auto job =
      job_in(folder, with(without(k_files, "eu/network/terragrunt.hcl"), "root.hcl", "new\n"));
  const auto failure = refused(job);
  CHECK(failure.code == ExitCode::drift);
  REQUIRE(failure.diagnostics.size() == 1);
  CHECK(failure.diagnostics[0].id == "tree.left");
  const std::string unit = (folder.path() / "aws/eu/network").string();
  CHECK(failure.diagnostics[0].subject == unit);
  CHECK_THAT(failure.diagnostics[0].hint,
             ContainsSubstring("terragrunt --working-dir " + unit + " destroy"));
  CHECK_THAT(failure.diagnostics[0].hint, ContainsSubstring("--prune"));
  // The tree is what it was: the unit can be destroyed with all that it needs.
  CHECK(on_disk(folder, "root.hcl") == "root\n");
  CHECK(on_disk(folder, "eu/network/terragrunt.hcl") == "unit\n");

  Options prune;
  prune.prune = true;
  CHECK(written(job, prune).removed == Names{"eu/network/terragrunt.hcl"});
  CHECK_FALSE(fs::exists(folder.path() / "aws/eu/network"));
  CHECK(on_disk(folder, "root.hcl") == "new\n");
}

TEST_CASE("a file that is no unit goes when the spec needs it no more") {
  const TempDir folder;
  written(job_in(folder, k_files));
  const auto summary = written(job_in(folder, without(k_files, "units/network.hcl")));
  CHECK(summary.removed == Names{"units/network.hcl"});
  CHECK_FALSE(fs::exists(folder.path() / "aws/units"));
}

TEST_CASE("a unit that was changed by hand is not pruned without force") {
  const TempDir folder;
  written(job_in(folder, k_files));
  folder.write("aws/eu/network/terragrunt.hcl", "by hand");
  const auto job = job_in(folder, without(k_files, "eu/network/terragrunt.hcl"));
  Options options;
  options.prune = true;
  CHECK(refused(job, options).diagnostics.at(0).id == "tree.edited");
  options.force = true;
  written(job, options);
  CHECK_FALSE(fs::exists(folder.path() / "aws/eu/network"));
}

TEST_CASE("all that has to be decided is said at once") {
  const TempDir folder;
  written(job_in(folder, k_files));
  folder.write("aws/root.hcl", "by hand");
  folder.write("aws/new.hcl", "theirs");
  const auto failure = refused(
      job_in(folder, with(without(k_files, "eu/network/terragrunt.hcl"), "new.hcl", "new\n")));
  Names ids;
  for (const auto& diagnostic : failure.diagnostics) ids.push_back(diagnostic.id);
  CHECK(ids == Names{"tree.foreign", "tree.edited", "tree.left"});
}

TEST_CASE("a tree that git gave other line endings is not touched") {
  const TempDir folder;
  written(job_in(folder, k_files));
  folder.write("aws/root.hcl", "root\r\n");
  folder.write("infra.lock", "lock 1\r\n");
  written(job_in(folder, k_files));
  CHECK(on_disk(folder, "root.hcl") == "root\r\n");
  CHECK(folder.read("infra.lock") == "lock 1\r\n");
  CHECK(check(job_in(folder, k_files)));
}

TEST_CASE(
    "what another build decided meanwhile stays: this one is refused, and its tree is as it was") {
  const TempDir folder;
  written(job_in(folder, k_files));
  const Job job = job_in(folder, with(k_files, "root.hcl", "new\n"), "lock 2\n");
  folder.write("infra.lock", "lock of another\n");
  CHECK(refused(job).diagnostics.at(0).id == "files.busy");
  CHECK(folder.read("infra.lock") == "lock of another\n");
  CHECK(on_disk(folder, "root.hcl") == "root\n");

  // Where both decided the same, nothing was lost.
  folder.write("infra.lock", "lock 2\n");
  written(job);
  CHECK(on_disk(folder, "root.hcl") == "new\n");
}

TEST_CASE("two builds at once: one is refused") {
  const TempDir folder;
  const Job job = job_in(folder, k_files);
  Options options;
  bool tried = false;
  options.before_each = [&](const std::string&) {
    if (std::exchange(tried, true)) return;
    CHECK(refused(job).diagnostics.at(0).id == "files.busy");
  };
  written(job, options);
  CHECK(tried);
}

TEST_CASE("a check writes nothing, and fails with each file that differs") {
  const TempDir folder;
  const auto unbuilt = check(job_in(folder, k_files));
  REQUIRE_FALSE(unbuilt);
  CHECK(unbuilt.error().code == ExitCode::drift);
  CHECK_FALSE(fs::exists(folder.path() / "aws"));

  written(job_in(folder, k_files));
  CHECK(check(job_in(folder, k_files)));
  const auto failed =
      check(job_in(folder, with(without(k_files, "eu/region.hcl"), "new.hcl", ""), "lock 2\n"));
  REQUIRE_FALSE(failed);
  CHECK(failed.error().code == ExitCode::drift);
  Names subjects;
  for (const auto& diagnostic : failed.error().diagnostics) {
    subjects.push_back(fs::path(diagnostic.subject).lexically_relative(folder.path()).string());
  }
  CHECK(subjects == Names{"aws/eu/region.hcl", "aws/new.hcl", "infra.lock"});
  CHECK(folder.read("infra.lock") == "lock 1\n");
}

TEST_CASE("a damaged manifest stops the build, and nothing is written") {
  const TempDir folder;
  written(job_in(folder, k_files));
  folder.write("aws/.infra/manifest.json", "<<<<<<< ours\n");
  const auto failure = refused(job_in(folder, with(k_files, "root.hcl", "new\n")));
  CHECK(failure.code == ExitCode::io_failed);
  CHECK(failure.diagnostics.at(0).id == "tree.manifest");
  CHECK(on_disk(folder, "root.hcl") == "root\n");
}
