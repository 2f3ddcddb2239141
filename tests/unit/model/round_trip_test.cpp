// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// What a spec says reaches a plugin, all of it, whether its defaults are written out or not.
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <infra/sdk/environment_json.hpp>
#include <nlohmann/json.hpp>

#include "model/unused.hpp"
#include "resolving.hpp"
#include "spec/path.hpp"
#include "spec/read.hpp"
#include "support/catch.hpp"
#include "support/text_file.hpp"

using namespace infra;

namespace {

std::vector<std::string> maximal() {
  std::vector<std::string> specs;
  for (const char* name : {"one-cluster", "several-clusters"}) {
    specs.push_back(test::read_text(
        test::source_path(std::string("tests/fuzz/corpus/model/") + name + ".yaml")));
  }
  return specs;
}

std::vector<std::string> all_kinds() {
  auto specs = maximal();
  specs.push_back(test::k_two_regions);
  specs.push_back(test::k_two_regions + "cluster: {}\n");
  specs.push_back(test::k_two_regions + "clusters: { a: {}, b: { logs: [] } }\n");
  specs.push_back(test::k_two_regions +
                  "database: { engine: postgres, cpu: 2, memory: 8Gi, clients: [] }\n");
  specs.push_back(
      "apiVersion: infra/v1\nkind: Environment\nmetadata: { name: shop, organization: omi }\n"
      "regions: { only: { location: us-east } }\n");
  return specs;
}

nlohmann::json environment_of(const std::string& yaml) {
  return sdk::environment_to_json(test::resolved(yaml).environment);
}

// Every property of a schema, "regions.*.location"; those with free keys as "*".
void add_properties(const check::Schema& schema, const std::string& path,
                    std::set<std::string>& properties) {
  const auto add = [&](const check::Schema& below, const std::string& key) {
    const auto at = spec::child_path(path, key);
    properties.insert(at);
    add_properties(below, at, properties);
  };
  for (const auto& property : schema.properties) add(property.schema, property.name);
  if (schema.additional) add(*schema.additional, "*");
  if (schema.items) add_properties(*schema.items, path + "[]", properties);
}

// The same of what a spec says.
void remove_said(const spec::Node& node, const check::Schema& schema, const std::string& path,
                 std::set<std::string>& properties) {
  if (schema.type == check::Schema::Type::free) return;  // it may be anything
  for (const auto& entry : node.entries) {
    const auto* named = schema.property(entry.key);
    const auto key = named == nullptr ? std::string("*") : entry.key;
    const auto at = spec::child_path(path, key);
    properties.erase(at);
    remove_said(entry.value, named == nullptr ? *schema.additional : *named, at, properties);
  }
  for (const auto& item : node.items) remove_said(item, *schema.items, path + "[]", properties);
}

// The spec paths that an environment names.
void add_paths(const nlohmann::json& json, std::vector<std::string>& paths) {
  if (json.is_object() && json.contains("from")) {
    for (const auto& path : json["from"]) paths.push_back(path);
    return;
  }
  if (json.is_object() && json.contains("block")) paths.push_back(json["path"]);
  if (json.is_structured()) {
    for (const auto& below : json) add_paths(below, paths);
  }
}

}  // namespace

TEST_CASE("the maximal specs of these tests say everything that the schema knows") {
  const auto& schema = test::spec_schema();
  std::set<std::string> properties;
  add_properties(schema, "", properties);
  CHECK(properties.size() > 150);
  for (const auto& yaml : maximal()) {
    const auto spec = spec::read(yaml, 0);
    REQUIRE(spec);
    remove_said(*spec, schema, "", properties);
  }
  for (const auto& forgotten : properties) FAIL_CHECK(forgotten << " is said by neither");
}

TEST_CASE("whatever a spec says is carried to the plugin, or the core has acted on it") {
  for (const auto& yaml : maximal()) {
    const auto resolved = test::resolved(yaml);
    auto carried = resolved.heard;
    add_paths(sdk::environment_to_json(resolved.environment), carried);
    for (const auto& lost : model::unused_fields(*spec::read(yaml, 0), test::acme(), carried)) {
      FAIL_CHECK(lost.subject << " is lost");
    }
  }
}

TEST_CASE("an environment arrives as it was resolved") {
  for (const auto& yaml : all_kinds()) {
    const auto sent = environment_of(yaml);
    const auto arrived = sdk::environment_from_json(sent, std::make_shared<sdk::Usage>());
    CHECK(sdk::environment_to_json(arrived) == sent);
  }
}

TEST_CASE("a spec with all its defaults written out is the same environment") {
  for (const auto& yaml : all_kinds()) {
    const auto written_out = test::with_defaults(yaml);
    const auto differences =
        nlohmann::json::diff(environment_of(yaml), environment_of(written_out));
    CHECK(differences.dump(2) == "[]");
    CHECK(test::with_defaults(written_out) == written_out);
  }
}

TEST_CASE("what fuzzing found is an environment, or is answered") {
  const auto folder = test::source_path("tests/fuzz/found/model");
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    INFO(file.path().string());
    const auto resolved = test::resolve(test::read_text(file.path()));
    CHECK((resolved || !resolved.error().diagnostics.empty()));
  }
}
