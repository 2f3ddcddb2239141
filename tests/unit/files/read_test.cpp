// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <sys/stat.h>

#include "files/read.hpp"
#include "support/temp_dir.hpp"

using Catch::Matchers::ContainsSubstring;
using infra::ExitCode;
using infra::files::read_text;
using infra::test::TempDir;

namespace {

// What a failure would show: "<subject>: <message> [<id>]".
std::string shown(const infra::Failure& failure) {
  const auto& first = failure.diagnostics.at(0);
  return first.subject + ": " + first.message + " [" + first.id + "]";
}

}  // namespace

TEST_CASE("a file is read byte for byte") {
  const TempDir folder;
  const std::string text("a\0b\r\n\xff", 6);
  CHECK(*read_text(folder.write("file", text)) == text);
  CHECK(read_text(folder.write("empty", ""))->empty());
}

TEST_CASE("a file that grows no larger than the limit is read, one byte more is refused") {
  const TempDir folder;
  const auto file = folder.write("file", "12345");
  CHECK(*read_text(file, 5) == "12345");
  const auto refused = read_text(file, 4);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ExitCode::io_failed);
  CHECK(shown(refused.error()) ==
        file.string() + ": cannot be read: it is larger than 4 bytes [files.read]");
}

TEST_CASE("a file that is not there is named, with the system's reason") {
  const TempDir folder;
  const auto missing = read_text(folder.path() / "none");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ExitCode::io_failed);
  CHECK(shown(missing.error()) == (folder.path() / "none").string() +
                                      ": cannot be read: No such file or directory [files.read]");
}

TEST_CASE(
    "what is no regular file is refused, and a pipe that nobody writes to is not waited for") {
  const TempDir folder;
  const auto of_folder = read_text(folder.path());
  REQUIRE_FALSE(of_folder);
  CHECK_THAT(shown(of_folder.error()), ContainsSubstring("it is a folder"));

  const auto pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto of_pipe = read_text(pipe);
  REQUIRE_FALSE(of_pipe);
  CHECK_THAT(shown(of_pipe.error()), ContainsSubstring("it is not a regular file"));
}
