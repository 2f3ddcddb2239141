// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/schemas.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "check/schema.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/temp_dir.hpp"

using namespace infra;

namespace {

registry::Plugin plugin_with(const std::string& provider, const std::string& block) {
  registry::Plugin plugin;
  plugin.name = provider + "-cloud";
  plugin.provider = provider;
  plugin.settings_schema = block;
  return plugin;
}

constexpr char k_block[] =
    R"({ "$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:acme",
  "type": "object", "additionalProperties": false, "required": ["cluster"],
  "properties": { "cluster": { "$ref": "#/definitions/cluster" } },
  "definitions": { "cluster": { "type": "object", "additionalProperties": false,
                                "properties": { "size": { "$ref": "#/definitions/size" } } },
                   "size": { "type": "integer" } } })";

std::string spec_with(const std::string& providers) {
  return R"({"apiVersion": "infra/v1", "kind": "Environment",
             "metadata": {"name": "shop", "organization": "omi"},
             "regions": {"main": {"location": "europe-west"}}, "providers": )" +
         providers + "}";
}

}  // namespace

TEST_CASE(
    "the printed schema of the spec holds the blocks of the plugins, with their definitions") {
  const auto schema = app::environment_schema({plugin_with("acme", k_block)});
  const test::TempDir dir;
  const auto file = dir.write("schema.json", schema);
  CHECK(test::schema_errors(file, spec_with(R"({"acme": {"cluster": {"size": 3}}})")).empty());
  CHECK_FALSE(
      test::schema_errors(file, spec_with(R"({"acme": {"cluster": {"size": "3"}}})")).empty());
  CHECK_FALSE(test::schema_errors(file, spec_with(R"({"acme": {}})")).empty());
  CHECK_FALSE(test::schema_errors(file, spec_with(R"({"other": {}})")).empty());
  // And it is of the subset that this program itself reads.
  CHECK(check::parse_schema(schema, "printed").has_value());
}

TEST_CASE("a block's definitions never replace the core's") {
  const auto without = nlohmann::json::parse(app::environment_schema({}));
  const auto with = nlohmann::json::parse(app::environment_schema({plugin_with("acme", k_block)}));
  CHECK(with.at("definitions").at("cluster") == without.at("definitions").at("cluster"));
  CHECK(with.at("definitions").contains("acme.cluster"));
  const auto& block = with.at("properties").at("providers").at("properties").at("acme");
  CHECK_FALSE(block.contains("$id"));
  CHECK_FALSE(block.contains("definitions"));
}

TEST_CASE("of two plugins for one provider the first brings its block") {
  const auto first = plugin_with("acme", R"({"type": "object", "title": "first"})");
  const auto second = plugin_with("acme", R"({"type": "object", "title": "second"})");
  CHECK(app::environment_schema({first, second}) == app::environment_schema({first}));
}

TEST_CASE("every schema that can be printed is JSON and says what it describes") {
  for (const auto& schema : app::named_schemas()) {
    INFO(schema.name);
    CHECK(nlohmann::json::accept(schema.text));
    CHECK_FALSE(schema.about.empty());
  }
}
