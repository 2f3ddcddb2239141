// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <optional>

#include "files/directory.hpp"
#include "support/temp_dir.hpp"

using Catch::Matchers::ContainsSubstring;
using infra::files::Directory;
using infra::files::Lock;
using infra::test::TempDir;

TEST_CASE("a lock keeps the next one out, names its process, and is gone when it is let go") {
  const TempDir folder;
  const Directory tree = Directory::open(folder.path()).value();
  {
    const auto first = tree.lock("state/lock");
    REQUIRE(first);
    const auto second = tree.lock("state/lock");
    REQUIRE_FALSE(second);
    CHECK(second.error().code == infra::ExitCode::io_failed);
    CHECK(second.error().diagnostics.at(0).message ==
          "another infra is writing there (process " + std::to_string(::getpid()) + ")");
    CHECK_THAT(second.error().diagnostics.at(0).hint, ContainsSubstring("wait"));
  }
  CHECK_FALSE(std::filesystem::exists(folder.path() / "state/lock"));
  CHECK(tree.lock("state/lock"));
}

TEST_CASE("a lock moves with its owner") {
  const TempDir folder;
  const Directory tree = Directory::open(folder.path()).value();
  std::optional<Lock> kept;
  {
    auto taken = tree.lock("lock");
    REQUIRE(taken);
    kept.emplace(*std::move(taken));
  }
  CHECK_FALSE(tree.lock("lock"));
  kept.reset();
  CHECK(tree.lock("lock"));
}

TEST_CASE("a process that was killed keeps nobody out") {
  const TempDir folder;
  const Directory tree = Directory::open(folder.path()).value();
  const pid_t child = ::fork();
  REQUIRE(child != -1);
  if (child == 0) {
    const auto lock = tree.lock("lock");
    ::raise(SIGKILL);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));
  CHECK(std::filesystem::exists(folder.path() / "lock"));
  CHECK(tree.lock("lock"));
}
