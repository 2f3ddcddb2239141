// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/trust.hpp"

#include <filesystem>
#include <string>

#include <unistd.h>

#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

// A plugin below a folder of its own, and infra somewhere else.
struct Installed {
  test::TempDir root;
  fs::path folder = root.path() / "plugins" / "acme";
  registry::Trusted trusted = registry::trusted_by("/nowhere/bin/infra");

  Installed() {
    root.write("plugins/acme/plugin.json", "{}");
    root.write("plugins/acme/modules/records/main.tf", "# a");
  }
  std::string complaint() const {
    const auto why = registry::distrust(folder, trusted);
    return why ? why->subject + ": " + why->message + "; " + why->hint : "";
  }
};

void let_write(const fs::path& path, fs::perms whom) {
  fs::permissions(path, whom, fs::perm_options::add);
}

}  // namespace

TEST_CASE("what the user alone may write is trusted") { CHECK(Installed().complaint().empty()); }

TEST_CASE(
    "a plugin is not trusted when everybody may write it, one of its files, or a folder above") {
  const auto* place =
      GENERATE("plugins", "plugins/acme", "plugins/acme/plugin.json",
               "plugins/acme/modules/records", "plugins/acme/modules/records/main.tf");
  const Installed installed;
  const auto path = fs::canonical(installed.root.path()) / place;
  let_write(path, fs::perms::others_write);
  CHECK_THAT(installed.complaint(),
             ContainsSubstring(path.string() + ": may be written by everybody"));
  CHECK_THAT(installed.complaint(), ContainsSubstring("run: chmod o-w " + path.string()));
}

TEST_CASE("a link is trusted as what it leads to") {
  const Installed installed;
  installed.root.write("elsewhere/facts.json", "{}");
  fs::create_symlink(installed.root.path() / "elsewhere" / "facts.json",
                     installed.folder / "facts.json");
  CHECK(installed.complaint().empty());
  let_write(installed.root.path() / "elsewhere", fs::perms::others_write);
  CHECK_THAT(installed.complaint(), ContainsSubstring("elsewhere: may be written by everybody"));
}

TEST_CASE("a link that leads nowhere hides nothing") {
  const Installed installed;
  fs::create_symlink("/nowhere/at/all", installed.folder / "facts.json");
  CHECK(installed.complaint().empty());
}

TEST_CASE("a folder in which nobody can touch another's files may stand above") {
  // The folder itself lies in such a one: the system's for temporary files.
  CHECK(Installed().complaint().empty());
}

TEST_CASE("where infra itself is, a group may write: it could replace infra") {
  Installed installed;
  fs::permissions(installed.folder, fs::perms::group_write, fs::perm_options::add);
  installed.trusted.prefix = fs::canonical(installed.root.path());
  CHECK(installed.complaint().empty());
  let_write(installed.folder, fs::perms::others_write);
  CHECK_THAT(installed.complaint(), ContainsSubstring("may be written by everybody"));
}

TEST_CASE("a plugin of somebody else is not trusted, and one of infra's owner is") {
  if (::geteuid() != 0) INFRA_SKIP_TEST("takes root, to give a file away");
  constexpr files::UserId k_somebody = 12345;
  Installed installed;
  REQUIRE(::chown((installed.folder / "plugin.json").c_str(), k_somebody, 0) == 0);
  CHECK_THAT(installed.complaint(), ContainsSubstring("belongs to user 12345"));
  installed.trusted.owner_of_program = k_somebody;
  CHECK(installed.complaint().empty());
}

TEST_CASE("a plugin that a group may write is not trusted") {
  if (::geteuid() != 0) INFRA_SKIP_TEST("takes root, to give a file to a group");
  const Installed installed;
  const auto file = installed.folder / "plugin.json";
  REQUIRE(::chown(file.c_str(), 0, 54321) == 0);
  let_write(file, fs::perms::group_write);
  CHECK_THAT(installed.complaint(), ContainsSubstring("may be written by the group 54321"));
}
