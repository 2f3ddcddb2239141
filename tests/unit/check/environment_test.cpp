// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// The schema of the spec itself, and those of the plugins that we bring.
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "check/validate.hpp"
#include "check/with_defaults.hpp"
#include "checking.hpp"
#include "support/catch.hpp"
#include "support/text_file.hpp"

using namespace infra;
using test::complaints_of;
using test::Lines;

namespace {

check::Schema block_of(const std::string& plugin) {
  const auto manifest = test::read_text(test::source_path("plugins/" + plugin + "/plugin.json"));
  return test::schema_of(nlohmann::ordered_json::parse(manifest).at("schema").dump());
}

check::Schema environment() {
  const auto core =
      test::schema_of(test::read_text(test::source_path("schemas/environment.v1.schema.json")));
  return check::with_providers(
      core, {{"aws", block_of("aws-eks-rds")}, {"gcp", block_of("gcp-gke-cloudsql")}});
}

}  // namespace

TEST_CASE("the schemas of the spec and of our plugins are of the subset") {
  CHECK_NOTHROW(environment());
}

TEST_CASE("the example environment is valid, and complete when its defaults are filled in") {
  const auto text = test::read_text(test::source_path("environments/minimal/environment.yaml"));
  const auto schema = environment();
  CHECK(complaints_of(text, schema).empty());
  const auto complete = check::with_defaults(test::tree_of(text), schema);
  CHECK(check::validate(complete, schema).empty());
  REQUIRE(spec::at(complete, "metadata.labels") != nullptr);
}

TEST_CASE("every field says what it is for") {
  const auto schema = environment();
  for (const auto& property : schema.properties) {
    INFO(property.name);
    CHECK_FALSE(property.schema.description.empty());
  }
}

TEST_CASE("the smallest spec that an empty file is answered with is valid") {
  CHECK(complaints_of("{ apiVersion: infra/v1, kind: Environment, metadata: { name: name, "
                      "organization: name }, regions: { "
                      "main: { location: europe-west } } }",
                      environment())
            .empty());
}

TEST_CASE("a misspelt location is answered at its line with the nearest") {
  CHECK(complaints_of(
            "apiVersion: infra/v1\nkind: Environment\nmetadata: { name: test, organization: omi }\n"
            "regions:\n  main: { location: europe-wets }\n",
            environment()) == Lines{"5:21+11 spec.enum regions.main.location: \"europe-wets\" is "
                                    "not a location (did you mean "
                                    "\"europe-west\"?)"});
}

TEST_CASE("a cloud that no plugin serves is answered with those that are served") {
  CHECK(complaints_of(
            "apiVersion: infra/v1\nkind: Environment\nmetadata: { name: test, organization: omi }\n"
            "regions: { main: { location: europe-west } }\nproviders: { azure: {} }\n",
            environment()) == Lines{"5:14+5 spec.unknown-key providers.azure: \"azure\" is not a "
                                    "provider that an installed plugin "
                                    "serves (one of: aws, gcp)"});
}
