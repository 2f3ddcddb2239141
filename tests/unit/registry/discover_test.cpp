// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/discover.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;

namespace {

namespace fs = std::filesystem;

std::string manifest(const std::string& name, const std::string& provider) {
  return R"({"document": "infra/plugin-manifest", "version": "1.0", "name": ")" + name +
         R"(", "release": "1.2.3", "summary": "a cloud", "provider": ")" + provider +
         R"(", "abi": {"major": 1, "minor": 0},
            "schema": {"type": "object", "required": ["account"]}, "capabilities": {"network": "A network.", "cluster": "A cluster."}})";
}

constexpr char k_facts[] =
    R"({"document": "infra/facts", "version": "1.0", "asOf": "2026-09-01",
        "locations": {"europe-west": "here-1"},
        "regions": {"here-1": {"name": "Here", "zones": ["here-1a", "here-1b"]}}})";

// Lays the data of a plugin into plugins/<folder>.
void install(const test::TempDir& root, const std::string& folder, const std::string& plugin_json) {
  root.write(folder + "/plugin.json", plugin_json);
  root.write(folder + "/facts.json", k_facts);
  root.write(folder + "/catalogue.json", R"({"modules": {}})");
}

registry::Search in(std::vector<fs::path> folders) {
  return {std::move(folders), registry::trusted_by("/nowhere/bin/infra")};
}

std::string complaint(const Result<std::vector<registry::Plugin>>& plugins) {
  REQUIRE_FALSE(plugins.has_value());
  CHECK(plugins.error().code == ExitCode::plugin_failed);
  const auto& why = plugins.error().diagnostics.front();
  CHECK_FALSE(why.hint.empty());
  return why.subject + ": " + why.message;
}

}  // namespace

TEST_CASE("a plugin is what its data says, and no code of it is needed") {
  const test::TempDir root;
  install(root, "acme", manifest("acme-cloud", "acme"));
  const auto plugins = registry::discover(in({root.path()}));
  REQUIRE(plugins.has_value());
  REQUIRE(plugins->size() == 1);
  const auto& plugin = plugins->front();
  CHECK(plugin.name == "acme-cloud");
  CHECK(plugin.release == "1.2.3");
  CHECK(plugin.provider == "acme");
  CHECK(plugin.library == root.path() / "acme" / "infra-acme-cloud.so");
  CHECK(plugin.required_settings == std::vector<std::string>{"account"});
  REQUIRE(plugin.capabilities.size() == 2);
  CHECK(plugin.capabilities.front().piece == "network");
  CHECK(plugin.capabilities.front().about == "A network.");
  CHECK(plugin.facts.locations.at("europe-west") == "here-1");
  CHECK(plugin.facts.regions.at("here-1").zones.size() == 2);
}

TEST_CASE("the digest of a plugin's data changes with the data") {
  const test::TempDir root;
  install(root, "acme", manifest("acme-cloud", "acme"));
  const auto before = registry::discover(in({root.path()}))->front().digest;
  root.write("acme/catalogue.json", R"({"modules": {"x": {}}})");
  CHECK(registry::discover(in({root.path()}))->front().digest != before);
}

TEST_CASE("the modules of a plugin are read with it, and count to its digest") {
  const test::TempDir root;
  install(root, "acme", manifest("acme-cloud", "acme"));
  const auto before = registry::discover(in({root.path()}))->front().digest;
  root.write("acme/modules/records/main.tf", "# a");
  root.write("acme/modules/records/files/x.yaml", "a: 1");
  const auto plugin = registry::discover(in({root.path()}))->front();
  CHECK(plugin.modules == std::map<std::string, std::string>{{"records/files/x.yaml", "a: 1"},
                                                             {"records/main.tf", "# a"}});
  CHECK(plugin.digest != before);
  root.write("acme/modules/records/main.tf", "# b");
  CHECK(registry::discover(in({root.path()}))->front().digest != plugin.digest);
}

TEST_CASE("a module of a plugin has plain files only") {
  for (const char* wrong : {"main.tf", "records/.terraform.lock.hcl", "records/a b.tf",
                            "records/terragrunt.hcl", ".hidden/main.tf"}) {
    CAPTURE(wrong);
    const test::TempDir root;
    install(root, "acme", manifest("acme-cloud", "acme"));
    root.write(std::string("acme/modules/") + wrong, "");
    CHECK_THAT(complaint(registry::discover(in({root.path()}))),
               ContainsSubstring("can be no file of a plugin's module"));
  }
  const test::TempDir root;
  install(root, "acme", manifest("acme-cloud", "acme"));
  root.write("acme/modules/records/main.tf", "");
  fs::create_symlink(root.path() / "acme/facts.json",
                     root.path() / "acme/modules/records/facts.json");
  CHECK_FALSE(registry::discover(in({root.path()})).has_value());
}

TEST_CASE("a name that could lead elsewhere is none of a plugin or a provider") {
  const auto* name = GENERATE("../acme", "acme/cloud", "Acme", "", "a\\u001bb");
  INFO(name);
  const test::TempDir root;
  install(root, "acme", manifest(name, "acme"));
  CHECK_THAT(complaint(registry::discover(in({root.path()}))), ContainsSubstring("/name\": is"));
  install(root, "acme", manifest("acme", name));
  CHECK_THAT(complaint(registry::discover(in({root.path()}))),
             ContainsSubstring("/provider\": is"));
}

TEST_CASE("of two plugins with one name the one in the earlier folder is taken") {
  const test::TempDir first;
  const test::TempDir second;
  install(first, "x", manifest("acme-cloud", "acme"));
  install(second, "x", manifest("acme-cloud", "acme"));
  const auto plugins = registry::discover(in({first.path(), second.path()}));
  REQUIRE(plugins.has_value());
  REQUIRE(plugins->size() == 1);
  CHECK(plugins->front().folder == first.path() / "x");

  const auto found = registry::find_all(in({first.path(), second.path()}));
  REQUIRE(found->size() == 2);
  CHECK_FALSE(found->front().is_shadowed);
  CHECK(found->back().is_shadowed);
  CHECK(found->back().plugin.folder == second.path() / "x");
}

TEST_CASE("a folder that is not there holds no plugins") {
  CHECK(registry::discover(in({"/nowhere/at-all"}))->empty());
}

TEST_CASE("data that cannot be used is refused by the name of its file") {
  const test::TempDir root;
  const auto file = (root.path() / "acme/plugin.json").string();
  install(root, "acme", "{");
  CHECK_THAT(complaint(registry::discover(in({root.path()}))), ContainsSubstring(file));

  install(root, "acme", R"({"document": "something", "version": "1.0"})");
  CHECK(complaint(registry::discover(in({root.path()}))) ==
        file + R"(: at "/document": is "something", not "infra/plugin-manifest")");

  install(root, "acme", R"({"document": "infra/plugin-manifest", "version": "7.0"})");
  CHECK_THAT(complaint(registry::discover(in({root.path()}))),
             ContainsSubstring(R"(at "/version": is "7.0", and this infra speaks 1.0)"));

  fs::remove(root.path() / "acme/facts.json");
  install(root, "acme", manifest("acme-cloud", "acme"));
  fs::remove(root.path() / "acme/facts.json");
  CHECK_FALSE(registry::discover(in({root.path()})).has_value());
}

TEST_CASE("a provider that nobody serves is told with the nearest one") {
  const test::TempDir root;
  install(root, "acme", manifest("acme-cloud", "acme"));
  const auto plugins = registry::discover(in({root.path()}));
  const auto found = registry::serving(*plugins, "amce");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().code == ExitCode::wrong_usage);
  CHECK_THAT(found.error().diagnostics.front().hint, ContainsSubstring("did you mean \"acme\"?"));
}

TEST_CASE("two plugins for one provider are a choice to make") {
  const test::TempDir root;
  install(root, "a", manifest("acme-one", "acme"));
  install(root, "b", manifest("acme-two", "acme"));
  const auto plugins = registry::discover(in({root.path()}));
  const auto found = registry::serving(*plugins, "acme");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().diagnostics.front().id == "plugin.ambiguous");
}
