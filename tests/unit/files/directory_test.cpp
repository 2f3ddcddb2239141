// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "files/directory.hpp"
#include "support/temp_dir.hpp"

using Catch::Matchers::ContainsSubstring;
using infra::files::Directory;
using infra::files::is_relative_name;
using infra::test::TempDir;
namespace fs = std::filesystem;

namespace {

Directory opened(const TempDir& folder) { return Directory::open(folder.path()).value(); }

ino_t inode(const fs::path& path) {
  struct stat about {};
  REQUIRE(::stat(path.c_str(), &about) == 0);
  return about.st_ino;
}

std::string id_of(const infra::Failure& failure) { return failure.diagnostics.at(0).id; }

}  // namespace

TEST_CASE("only names that lead downwards are names") {
  for (const char* good : {"a", "a/b", "a/b.c/d", ".infra/manifest.json", "..a", "a../b"}) {
    CHECK(is_relative_name(good));
  }
  for (const char* bad : {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/.", "./a"}) {
    CHECK_FALSE(is_relative_name(bad));
  }
  CHECK_FALSE(is_relative_name(std::string("a\0b", 3)));
}

TEST_CASE("a folder that is not there cannot be opened, but made with all above it") {
  const TempDir folder;
  const auto missing = Directory::open(folder.path() / "a");
  REQUIRE_FALSE(missing);
  CHECK(id_of(missing.error()) == "files.folder");
  REQUIRE(Directory::make(folder.path() / "a/b/c"));
  CHECK(fs::is_directory(folder.path() / "a/b/c"));
}

TEST_CASE("all files below a folder are named, sorted, and links among them refused") {
  const TempDir folder;
  folder.write("modules/b/main.tf", "");
  folder.write("modules/a/files/x.yaml", "");
  folder.write("modules/a/main.tf", "");
  folder.write("other", "");
  const Directory tree = opened(folder);
  CHECK(*tree.files_below("modules", 10) == std::vector<std::string>{"modules/a/files/x.yaml",
                                                                     "modules/a/main.tf",
                                                                     "modules/b/main.tf"});
  CHECK(tree.files_below("nowhere", 10)->empty());
  CHECK(id_of(tree.files_below("modules", 2).error()) == "files.folder");
  fs::create_symlink(folder.path() / "other", folder.path() / "modules/b/link.tf");
  CHECK_FALSE(tree.files_below("modules", 10));
  fs::remove(folder.path() / "modules/b/link.tf");
  fs::create_directory_symlink(folder.path() / "modules/a", folder.path() / "modules/c");
  CHECK_FALSE(tree.files_below("modules", 10));
}

TEST_CASE("a file that is written can be read, and takes its folders with it when it goes") {
  const TempDir folder;
  const Directory tree = opened(folder);
  REQUIRE(tree.write("a/b/c", "text"));
  CHECK(*tree.read("a/b/c") == "text");
  REQUIRE(tree.write("a/other", ""));

  REQUIRE(tree.remove("a/b/c"));
  CHECK_FALSE(fs::exists(folder.path() / "a/b"));
  CHECK(fs::exists(folder.path() / "a/other"));
  CHECK(tree.remove("a/b/c"));  // gone is what was asked for
}

TEST_CASE("a file that is not there is nothing, not a failure") {
  const TempDir folder;
  CHECK(*opened(folder).read("none") == std::nullopt);
  CHECK(*opened(folder).read("no/folder/none") == std::nullopt);
}

TEST_CASE("files can be read by all and written by their owner, less what the umask takes") {
  const TempDir folder;
  const mode_t before = ::umask(027);
  REQUIRE(opened(folder).replace("file", "text"));
  ::umask(before);
  CHECK(fs::status(folder.path() / "file").permissions() == static_cast<fs::perms>(0640));
}

TEST_CASE("a file with other text is replaced by a new one, and one with this text is left alone") {
  const TempDir folder;
  const auto file = folder.write("file", "old");
  const ino_t old = inode(file);
  REQUIRE(opened(folder).replace("file", "old"));
  CHECK(inode(file) == old);
  REQUIRE(opened(folder).replace("file", "new"));
  CHECK(inode(file) != old);
  CHECK(folder.read("file") == "new");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a replaced file leaves the one with another link to it as it was") {
  const TempDir folder;
  folder.write("file", "old");
  fs::create_hard_link(folder.path() / "file", folder.path() / "copy");
  REQUIRE(opened(folder).replace("file", "new"));
  CHECK(folder.read("copy") == "old");
}

TEST_CASE("links are never followed out of a folder") {
  const TempDir outside;
  outside.write("secret", "theirs");
  const TempDir folder;
  fs::create_directory_symlink(outside.path(), folder.path() / "way");
  fs::create_symlink(outside.path() / "secret", folder.path() / "file");
  const Directory tree = opened(folder);

  for (const char* name : {"way/secret", "file"}) {
    CAPTURE(name);
    const auto text = tree.read(name);
    REQUIRE_FALSE(text);
    CHECK(id_of(text.error()) == "files.link");
    const auto written = tree.write(name, "ours");
    REQUIRE_FALSE(written);
    CHECK(id_of(written.error()) == "files.link");
    CHECK_FALSE(tree.replace(name, "ours"));
  }
  CHECK_FALSE(tree.remove("way/secret"));
  CHECK_FALSE(tree.remove_folder("way"));
  REQUIRE(tree.write("ours", "ours"));
  CHECK_FALSE(tree.rename("ours", "way/secret"));
  CHECK(outside.read("secret") == "theirs");
}

TEST_CASE("a file where a folder should be is said to be one") {
  const TempDir folder;
  folder.write("a", "");
  const auto text = opened(folder).read("a/b");
  REQUIRE_FALSE(text);
  CHECK(text.error().diagnostics.at(0).subject == (folder.path() / "a").string());
  CHECK_THAT(text.error().diagnostics.at(0).message, ContainsSubstring("it is a file"));
}

TEST_CASE("a folder goes with all that is in it, and links in it with nothing else") {
  const TempDir folder;
  folder.write("stage/0", "");
  folder.write("stage/deep/er/file", "");
  folder.write("other/file", "");
  fs::create_directories(folder.path() / "stage/empty");
  fs::create_directory_symlink(folder.path() / "other", folder.path() / "stage/deep/link");
  REQUIRE(opened(folder).remove_folder("stage"));
  CHECK_FALSE(fs::exists(folder.path() / "stage"));
  CHECK(opened(folder).remove_folder("stage"));
  CHECK(fs::exists(folder.path() / "other/file"));
}

TEST_CASE("a folder that got another name takes its files along") {
  const TempDir folder;
  const auto tree = opened(folder);
  REQUIRE(tree.write("stage/eu/network/file", "text"));
  REQUIRE(tree.write("stage/us/file", "text"));
  REQUIRE(tree.rename("stage/eu", "eu"));
  REQUIRE(tree.rename("stage/us", "us"));
  CHECK(folder.read("eu/network/file") == "text");
  // Nothing that was opened before is taken for what is called so now.
  REQUIRE(tree.write("stage/eu/network/file", "another"));
  CHECK(folder.read("eu/network/file") == "text");
  CHECK(folder.read("stage/eu/network/file") == "another");
}

TEST_CASE("many files, some of them gone, can be made safe against a loss of power") {
  const TempDir folder;
  folder.write("a/b", "text");
  folder.write("c", "text");
  CHECK(opened(folder).sync({"a/b", "c", "gone", "no/such/folder"}));
  CHECK(opened(folder).sync({"c"}));
}

// A disk that is full does the same, but not on request.
TEST_CASE("a file that could not be written whole is a failure, and the old one is still there") {
  const TempDir folder;
  folder.write("file", "old");
  const pid_t child = ::fork();
  REQUIRE(child != -1);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{10, 10};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto done = opened(folder).replace("file", "more than ten bytes");
    ::_exit(!done && id_of(done.error()) == "files.write" ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  CHECK(folder.read("file") == "old");
}
