// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/with_defaults.hpp"

#include "check/validate.hpp"
#include "checking.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::in_yaml;
using test::schema_of;
using test::tree_of;

namespace {

const char* const k_schema = R"({
  "type": "object", "additionalProperties": false,
  "properties": {
    "name": { "type": "string" },
    "network": {
      "type": "object", "additionalProperties": false, "default": {},
      "properties": {
        "cidr": { "type": "string", "default": "10.0.0.0/12" },
        "zones": { "type": "integer", "default": 3 },
        "logs": { "type": "boolean", "default": false }
      }
    },
    "database": {
      "type": "object", "additionalProperties": false,
      "properties": { "size": { "type": "integer", "default": 1 } }
    },
    "pools": {
      "type": "object",
      "additionalProperties": {
        "type": "object", "additionalProperties": false,
        "properties": { "min": { "type": "integer", "default": 2 }, "max": { "type": "integer" } }
      }
    },
    "rules": {
      "type": "array", "default": [{}],
      "items": {
        "type": "object", "additionalProperties": false,
        "properties": { "port": { "type": "integer", "default": 443 } }
      }
    }
  }
})";

std::string complete(const std::string& yaml) {
  return in_yaml(check::with_defaults(tree_of(yaml), schema_of(k_schema)));
}

}  // namespace

TEST_CASE("what was left out is filled in, behind what was written") {
  CHECK(
      complete("network: { zones: 2 }\nname: x\n") ==
      "{ network: { zones: 2, cidr: 10.0.0.0/12, logs: false }, name: x, rules: [{ port: 443 }] }");
}

TEST_CASE("a mapping that was left out is made when it has a default, and then completed") {
  CHECK(
      complete("name: x\n") ==
      "{ name: x, network: { cidr: 10.0.0.0/12, zones: 3, logs: false }, rules: [{ port: 443 }] }");
}

TEST_CASE("a mapping without a default is completed only where it is") {
  CHECK(complete("name: x\n").find("database") == std::string::npos);
  CHECK(complete("database: {}\nnetwork: {}\nrules: []\n") ==
        "{ database: { size: 1 }, network: { cidr: 10.0.0.0/12, zones: 3, logs: false }, rules: [] "
        "}");
}

TEST_CASE("values of free keys and of lists are completed too") {
  CHECK(complete("pools: { a: { max: 4 }, b: {} }\nrules: [{ port: 80 }, {}]\nnetwork: {}\n") ==
        "{ pools: { a: { max: 4, min: 2 }, b: { min: 2 } }, rules: [{ port: 80 }, { port: 443 }], "
        "network: { cidr: "
        "10.0.0.0/12, zones: 3, logs: false } }");
}

TEST_CASE("what was written keeps its place, and what was filled in has none") {
  const auto full = check::with_defaults(tree_of("network: { zones: 2 }\n"), schema_of(k_schema));
  CHECK(spec::at(full, "network.zones")->position.known());
  CHECK_FALSE(spec::at(full, "network.cidr")->position.known());
  CHECK_FALSE(spec::at(full, "rules")->position.known());
}

TEST_CASE("a default has the type that a spec would give it") {
  const auto full = check::with_defaults(tree_of("name: x\n"), schema_of(k_schema));
  CHECK(spec::at(full, "network.zones")->plain);
  CHECK(spec::at(full, "network.logs")->plain);
  CHECK_FALSE(spec::at(full, "network.cidr")->plain);
}

TEST_CASE("a complete tree is valid, and completing it again changes nothing") {
  const auto schema = schema_of(k_schema);
  const auto full = check::with_defaults(tree_of("pools: { a: {} }\n"), schema);
  CHECK(check::validate(full, schema).empty());
  CHECK(in_yaml(check::with_defaults(full, schema)) == in_yaml(full));
}
