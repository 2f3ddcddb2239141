// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/facts.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace infra;

namespace {

std::vector<std::string> complaints_of(const std::string& text) {
  const auto facts = registry::read_facts(text, "facts.json");
  REQUIRE_FALSE(facts);
  CHECK(facts.error().code == ExitCode::plugin_failed);
  std::vector<std::string> said;
  for (const auto& one : facts.error().diagnostics) {
    CHECK(one.id == "plugin.data");
    CHECK(one.subject == "facts.json");
    CHECK_FALSE(one.hint.empty());
    said.push_back(one.message);
  }
  return said;
}

}  // namespace

TEST_CASE("facts say where a cloud is, what runs there and which versions it has") {
  const auto facts = registry::read_facts(R"({
    "document": "infra/facts", "version": "1.0", "asOf": "2026-09-01", "later": true,
    "locations": {"europe-west": "here-1"},
    "regions": {"here-1": {"name": "Here", "zones": ["here-1a", "here-1b"]}},
    "machines": {"node": [{"name": "m.large", "cpu": 2, "memory": 8192, "arch": "arm64", "regions": ["here-1"]}]},
    "versions": {"postgres": [{"version": "17", "release": "17.10", "supportedUntil": "2029-11-08"},
                              {"version": "16", "supportedUntil": "2028-11-09"}]}})",
                                          "facts.json");
  REQUIRE(facts);
  CHECK(facts->as_of == "2026-09-01");
  CHECK(facts->locations.at("europe-west") == "here-1");
  CHECK(facts->regions.at("here-1").zones == std::vector<std::string>{"here-1a", "here-1b"});
  const auto& machine = facts->machines.at("node").at(0);
  CHECK(machine.cpu == 2);
  CHECK(machine.arch == sdk::Architecture::arm64);
  CHECK(machine.regions.count("here-1") == 1);
  CHECK(facts->versions.at("postgres").at(0).release == "17.10");
  CHECK(facts->versions.at("postgres").at(1).release == "16");
}

TEST_CASE("facts of another kind or version are refused before anything else is looked at") {
  CHECK(complaints_of(R"({"document": "infra/fact", "version": "2.0"})") ==
        std::vector<std::string>{
            R"(at "/document": is "infra/fact", not "infra/facts")",
            R"(at "/version": is "2.0", and this infra speaks 1.0)",
        });
}

TEST_CASE("all that is wrong with facts is said in one run, each at its place") {
  CHECK(complaints_of(R"({
    "document": "infra/facts", "version": "1.0",
    "locations": ["here-1"],
    "regions": {"here-1": {"name": "Here", "zones": "here-1a"}},
    "machines": {"node": [{"name": "m.large", "cpu": "2", "memory": 8192, "arch": "arm46"}]}})") ==
        std::vector<std::string>{
            R"(lacks "asOf")",
            R"(at "/locations": must be an object, not a list)",
            R"(at "/regions/here-1/zones": must be a list, not a string)",
            R"(at "/machines/node/0/cpu": must be a whole number, not a string)",
            R"(at "/machines/node/0/arch": "arm46" is not an architecture)",
        });
}

TEST_CASE("facts that are no JSON are refused with the place") {
  const auto said = complaints_of("{");
  REQUIRE(said.size() == 1);
  CHECK(said.front().rfind("is no JSON: parse error at line 1, column 2", 0) == 0);
}
