// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include "support/temp_dir.hpp"
#include "tree/compare.hpp"
#include "tree/lock_file.hpp"
#include "tree/write.hpp"

using infra::test::TempDir;
using namespace infra::tree;
namespace fs = std::filesystem;

namespace {

const Files k_old = {{"root.hcl", "old root\n"},
                     {"same.hcl", "same\n"},
                     {"eu/region.hcl", "old eu\n"},
                     {"eu/network/terragrunt.hcl", "old unit\n"},
                     {"eu/cluster/main/terragrunt.hcl", "goes\n"},
                     {"units/old.hcl", "goes\n"}};

const Files k_new = {{"root.hcl", "new root\n"},
                     {"same.hcl", "same\n"},
                     {"eu/region.hcl", "new eu\n"},
                     {"eu/network/terragrunt.hcl", "new unit\n"},
                     {"us/network/terragrunt.hcl", "comes\n"},
                     {"units/new.hcl", "comes\n"}};

Job job_in(const fs::path& folder, const Files& files) {
  return {folder / "aws", std::make_shared<const Files>(files), folder / "infra.lock",
          "lock of " + files.at("root.hcl"), read_lock_file(folder / "infra.lock").value()};
}

Options pruning() {
  Options options;
  options.prune = true;
  return options;
}

// Runs a build in a process of its own, and ends that before a step, counted from 1. True when there
// was such a step.
bool build_killed_before(const Job& job, int step) {
  const pid_t child = ::fork();
  REQUIRE(child != -1);
  if (child == 0) {
    Options options = pruning();
    options.before_each = [left = step](const std::string&) mutable {
      if (--left == 0) ::raise(SIGKILL);
    };
    ::_exit(write(job, options) ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WIFSIGNALED(status)) return true;
  REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  return false;
}

// Every file of the tree, but for infra's own.
Files tree_in(const TempDir& folder) {
  Files files;
  const fs::path tree = folder.path() / "aws";
  for (const auto& entry : fs::recursive_directory_iterator(tree)) {
    const std::string path = entry.path().lexically_relative(tree).generic_string();
    if (entry.is_regular_file() && path.rfind(".infra/", 0) != 0)
      files[path] = folder.read("aws/" + path);
  }
  return files;
}

bool are_whole(const Files& some, const Files& all) {
  return std::all_of(some.begin(), some.end(), [&](const auto& file) {
    const auto whole = all.find(file.first);
    return whole != all.end() && whole->second == file.second;
  });
}

// Whether a text is one that the file had before or has after.
bool is_whole(const std::string& path, const std::string& text) {
  const auto before = k_old.find(path);
  const auto after = k_new.find(path);
  return (before != k_old.end() && before->second == text) ||
         (after != k_new.end() && after->second == text);
}

}  // namespace

TEST_CASE("a build that is killed before any of its steps is finished by the next one") {
  int step = 1;
  while (true) {
    CAPTURE(step);
    const TempDir folder;
    REQUIRE(write(job_in(folder.path(), k_old), {}));
    folder.write("aws/eu/network/.terraform.lock.hcl", "theirs");
    if (!build_killed_before(job_in(folder.path(), k_new), step)) break;

    // Nothing is torn, and nothing that stays is missing.
    const Files left = tree_in(folder);
    for (const auto& [path, text] : left) {
      CAPTURE(path, text);
      CHECK((is_whole(path, text) || text == "theirs"));
    }
    for (const char* path : {"root.hcl", "same.hcl", "eu/region.hcl"}) CHECK(left.count(path) == 1);

    // Not one of the files is taken for an edit: no force is needed.
    REQUIRE(write(job_in(folder.path(), k_new), pruning()));
    Files expected = k_new;
    expected["eu/network/.terraform.lock.hcl"] = "theirs";
    CHECK(tree_in(folder) == expected);
    CHECK(check(job_in(folder.path(), k_new)));
    CHECK_FALSE(fs::exists(folder.path() / "aws/.infra/stage"));
    ++step;
  }
  // Five files staged and put in place, two removed, two manifests of two steps each.
  CHECK(step == 5 + 5 + 2 + 4 + 1);
}

TEST_CASE("a first build that is killed before any of its steps is finished by the next one, of "
          "either spec") {
  int step = 1;
  while (true) {
    CAPTURE(step);
    const TempDir folder;
    const TempDir other;
    if (!build_killed_before(job_in(folder.path(), k_new), step)) break;
    REQUIRE(build_killed_before(job_in(other.path(), k_new), step));
    CHECK(are_whole(tree_in(folder), k_new));

    REQUIRE(write(job_in(folder.path(), k_new), {}));
    CHECK(tree_in(folder) == k_new);
    CHECK(check(job_in(folder.path(), k_new)));
    CHECK_FALSE(fs::exists(folder.path() / "aws/.infra/stage"));

    REQUIRE(write(job_in(other.path(), k_old), pruning()));
    CHECK(tree_in(other) == k_old);
    ++step;
  }
  // Six files staged, what lies at the top put in place (eu, root.hcl, same.hcl, units, us), two manifests.
  CHECK(step == 6 + 5 + 4 + 1);
}

TEST_CASE("a build that was killed can be followed by one of another spec") {
  for (int step = 1;; ++step) {
    CAPTURE(step);
    const TempDir folder;
    REQUIRE(write(job_in(folder.path(), k_old), {}));
    if (!build_killed_before(job_in(folder.path(), k_new), step)) break;
    // Back to what it was: the spec's change was taken back.
    REQUIRE(write(job_in(folder.path(), k_old), pruning()));
    CHECK(tree_in(folder) == k_old);
    CHECK(check(job_in(folder.path(), k_old)));
  }
}

TEST_CASE("a build that is killed twice is finished all the same") {
  for (int step = 1; step < 16; step += 2) {
    CAPTURE(step);
    const TempDir folder;
    REQUIRE(write(job_in(folder.path(), k_old), {}));
    build_killed_before(job_in(folder.path(), k_new), step);
    build_killed_before(job_in(folder.path(), k_new), 16 - step);
    REQUIRE(write(job_in(folder.path(), k_new), pruning()));
    CHECK(tree_in(folder) == k_new);
  }
}

TEST_CASE("a check says that a build was interrupted") {
  const TempDir folder;
  REQUIRE(write(job_in(folder.path(), k_old), {}));
  REQUIRE(build_killed_before(job_in(folder.path(), k_new), 12));
  const auto checked = check(job_in(folder.path(), k_new));
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == infra::ExitCode::drift);
  CHECK_THAT(checked.error().diagnostics.at(0).message,
             Catch::Matchers::ContainsSubstring("interrupted"));
}

TEST_CASE("an edit of a half-built tree is still an edit") {
  const TempDir folder;
  REQUIRE(write(job_in(folder.path(), k_old), {}));
  REQUIRE(build_killed_before(job_in(folder.path(), k_new), 12));
  folder.write("aws/root.hcl", "by hand\n");
  const auto built = write(job_in(folder.path(), k_new), pruning());
  REQUIRE_FALSE(built);
  CHECK(built.error().diagnostics.at(0).id == "tree.edited");
  CHECK(folder.read("aws/root.hcl") == "by hand\n");
}

TEST_CASE("a forced build that was killed needs no force again for what it was told to overwrite") {
  for (int step = 7; step < 12; ++step) {
    CAPTURE(step);
    const TempDir folder;
    REQUIRE(write(job_in(folder.path(), k_old), {}));
    folder.write("aws/root.hcl", "by hand\n");
    const pid_t child = ::fork();
    REQUIRE(child != -1);
    if (child == 0) {
      Options options = pruning();
      options.force = true;
      options.before_each = [left = step](const std::string&) mutable {
        if (--left == 0) ::raise(SIGKILL);
      };
      ::_exit(write(job_in(folder.path(), k_new), options) ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    // Before the manifest knew of it (step 7 is its rename), the edit is still one.
    const auto built = write(job_in(folder.path(), k_new), pruning());
    CHECK(built.has_value() == (step > 7));
  }
}

TEST_CASE("a disk that takes no more leaves the old tree, and a later build completes") {
  const TempDir folder;
  REQUIRE(write(job_in(folder.path(), k_old), {}));
  Files larger = k_new;
  larger["units/new.hcl"] = std::string(4096, 'x');
  const pid_t child = ::fork();
  REQUIRE(child != -1);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1024, 1024};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto built = write(job_in(folder.path(), larger), pruning());
    ::_exit(!built && built.error().code == infra::ExitCode::io_failed ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  CHECK(tree_in(folder) == k_old);
  REQUIRE(write(job_in(folder.path(), larger), pruning()));
  CHECK(tree_in(folder) == larger);
}
