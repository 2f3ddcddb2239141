// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>

#include "own/source.hpp"
#include "support/temp_dir.hpp"

namespace infra::own::test {

namespace {

using infra::test::TempDir;

std::string complaint(const std::string& source, const TempDir& workspace) {
  const auto module = module_from(source, workspace.path());
  if (module) return "";
  return module.error().diagnostics.front().id;
}

constexpr char k_queue[] = "git::https://example.com/acme/queue.git";

catalogue::Module pinned(const std::string& ref) {
  const TempDir workspace;
  return *module_from(std::string(k_queue) + "?ref=" + ref, workspace.path());
}

}  // namespace

TEST_CASE("a repository is taken apart into its address, a folder, a tag and a version") {
  const TempDir workspace;
  const auto module = module_from("git::https://example.com/acme/x.git//modules/queue?ref=v4.3.1",
                                  workspace.path());
  REQUIRE(module);
  CHECK(module->source == "git::https://example.com/acme/x.git");
  CHECK(module->subdirectory == "modules/queue");
  CHECK(module->ref == "v4.3.1");
  CHECK(module->version == "4.3.1");
  CHECK_FALSE(module->is_known);

  CHECK(pinned("release-7").version == "release-7");
  CHECK(module_from("git::ssh://git@example.com/x.git?ref=v1", workspace.path()));
}

TEST_CASE("a folder of the workspace's modules is a module") {
  const TempDir workspace;
  workspace.write("modules/queue/main.tf", "");
  const auto module = module_from("./modules/queue", workspace.path());
  REQUIRE(module);
  CHECK(module->own_folder == "queue");
  CHECK(module->of_workspace);
  CHECK(complaint("./modules/quue", workspace) == "spec.source.missing");
}

TEST_CASE("a source that could change under a plan, or lead anywhere, is refused") {
  const TempDir workspace;
  CHECK(complaint("git::https://example.com/x.git", workspace) == "spec.source.unpinned");
  CHECK(complaint("git::https://example.com/x.git?ref=", workspace) == "spec.source.unpinned");
  for (const char* source :
       {"", "x", "../modules/x", "./modules/../x", "./modules/a/b", "/etc",
        "tfr:///a/b/c?version=1", "git::https://example.com/x.git?ref=v1&depth=1",
        "git::https://example.com/${x}.git?ref=v1", "git::https://example.com/x .git?ref=v1"}) {
    INFO(source);
    CHECK(complaint(source, workspace) == "spec.source.form");
  }
}

TEST_CASE("a module's interface is found by its source and version, wherever it is written down") {
  catalogue::Catalogue plugin;
  plugin.modules["vpc"] = pinned("v1.0.0");
  plugin.modules["vpc"].is_known = true;
  catalogue::Catalogue workspace;
  workspace.modules["queue"] = pinned("v2.0.0");
  workspace.modules["queue"].is_known = true;
  Modules modules(plugin, workspace);

  CHECK(modules.key_of(pinned("v1.0.0"), "mine") == "vpc");
  CHECK(modules.key_of(pinned("v2.0.0"), "mine") == "queue");
  CHECK(modules.key_of(pinned("v3.0.0"), "mine") == "mine");
  CHECK_FALSE(modules.catalogue().modules.at("mine").is_known);
  CHECK(modules.key_of(pinned("v3.0.0"), "another") == "mine");
  CHECK(modules.key_of(pinned("v4.0.0"), "vpc") == "vpc-own");
}

TEST_CASE("an interface without a version holds for all versions of its module") {
  catalogue::Catalogue workspace;
  auto& queue = workspace.modules["queue"];
  queue.source = k_queue;
  queue.inputs["name"] = {};
  Modules modules({}, workspace);
  const auto& key = modules.key_of(pinned("v2.0.0"), "mine");
  const auto& module = modules.catalogue().modules.at(key);
  CHECK(module.is_known);
  CHECK(module.version == "2.0.0");
  CHECK(module.inputs.count("name") == 1);
}

}  // namespace infra::own::test
