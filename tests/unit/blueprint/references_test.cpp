// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "reply.hpp"

namespace infra::blueprint::test {

using nlohmann::json;
using Strings = std::vector<std::string>;

namespace {

json local(const char* scope, const char* name) {
  return {{"$local", {{"scope", scope}, {"name", name}}}};
}

json output(const char* dependency) {
  return {{"$output", {{"dependency", dependency}, {"output", "id"}}}};
}

// What is said of a good reply in which one thing is another, without the words that are always there.
Strings contradictions(const std::string& pointer, const json& value) {
  json reply = good_reply();
  reply[json::json_pointer(pointer)] = value;
  Strings said = complaints(reply);
  const std::string start = "its reply contradicts itself: ";
  for (auto& text : said) {
    REQUIRE(text.rfind(start, 0) == 0);
    text = text.substr(start.size(), text.find(" [") - start.size());
  }
  return said;
}

}  // namespace

TEST_CASE("a unit of a component that is not there is refused") {
  CHECK(contradictions("/units/1/component", "netwrk") ==
        Strings{"unit eu-west-1/network is one of component \"netwrk\", which is not there"});
}

TEST_CASE("a dependency is looked for in the region of every unit that has it") {
  json reply = good_reply();
  reply["units"].push_back({{"region", "us-east-1"},
                            {"name", "cluster/main"},
                            {"component", "cluster"},
                            {"inputs", json::object()}});
  reply["locals"]["regions"]["us-east-1"] = reply["locals"]["regions"]["eu-west-1"];
  CHECK(complaints(reply) == Strings{"its reply contradicts itself: unit us-east-1/cluster/main "
                                     "depends on us-east-1/network, and there is no such unit "
                                     "[did you mean \"eu-west-1/network\"? one of: "
                                     "eu-west-1/cluster/main, eu-west-1/network, "
                                     "global/zone, us-east-1/cluster/main]"});
}

TEST_CASE("an output can be read of a dependency alone") {
  CHECK(contradictions("/components/0/inputs/x", {{"value", {output("zones")}}}) ==
        Strings{"component \"cluster\", input \"x\": reads an output of \"zones\", which is no "
                "dependency of component \"cluster\""});
  CHECK(contradictions("/units/1/inputs/x", {{"value", output("zone")}}) ==
        Strings{"unit eu-west-1/network, input \"x\": reads an output of \"zone\", which is no "
                "dependency of component \"network\""});
}

TEST_CASE("a unit's own dependency is one beside its component's, and its alone") {
  json reply = good_reply();
  auto& unit = reply["units"][0];
  unit["dependencies"] = {{{"name", "also"}, {"region", "global"}, {"unit", "zone"}}};
  unit["inputs"]["x"] = {{"value", output("also")}};
  CHECK(complaints(reply).empty());

  unit["dependencies"][0]["unit"] = "zones";
  CHECK_THAT(complaints(reply).at(0),
             Catch::Matchers::ContainsSubstring("unit eu-west-1/cluster/main depends on "
                                                "global/zones, and there is no such unit"));
  unit["dependencies"][0]["unit"] = "zone";
  reply["components"][0]["inputs"]["x"] = {{"value", output("also")}};
  CHECK_THAT(complaints(reply).at(0),
             Catch::Matchers::ContainsSubstring("component \"cluster\", input \"x\": reads an "
                                                "output of \"also\", which is no dependency"));
  reply["components"][0]["inputs"].erase("x");
  unit["dependencies"][0]["name"] = "zone";
  CHECK_THAT(complaints(reply).at(0), Catch::Matchers::ContainsSubstring(
                                          "unit eu-west-1/cluster/main has a dependency "
                                          "\"zone\", and its component has one of that name"));
}

TEST_CASE("a dependency that ends in the unit's own last name is one for each unit") {
  json reply = good_reply();
  reply["components"].push_back(
      {{"name", "scaler"},
       {"module", "scaler"},
       {"inputs", json::object()},
       {"dependencies", {{{"name", "cluster"}, {"region", ""}, {"unit", "cluster/*"}}}}});
  reply["units"].push_back({{"region", "eu-west-1"},
                            {"name", "scaler/main"},
                            {"component", "scaler"},
                            {"inputs", json::object()}});
  const auto built = build(reply);
  REQUIRE(built);
  CHECK(dependencies_of(*built, built->units.back()) == Strings{"eu-west-1/cluster/main"});

  reply["units"].back()["name"] = "scaler/other";
  CHECK_THAT(complaints(reply).at(0),
             Catch::Matchers::ContainsSubstring("unit eu-west-1/scaler/other depends on "
                                                "eu-west-1/cluster/other, and there is no such"));
  for (const char* wrong : {"*", "/*", "*/main", "cluster*", "cluster/*/main", "cluster/**"}) {
    CAPTURE(wrong);
    reply["components"].back()["dependencies"][0]["unit"] = wrong;
    CHECK_THAT(complaints(reply).at(0),
               Catch::Matchers::ContainsSubstring("cannot be a name here"));
  }
}

TEST_CASE("a provider of a component reads what the component's inputs may read") {
  const auto said = [](const char* name, const json& config) {
    return contradictions("/components/0/providers", {{{"name", name},
                                                       {"source", "hashicorp/x"},
                                                       {"version", "1.0.0"},
                                                       {"config", {{"host", config}}}}});
  };
  const std::string what = "component \"cluster\", provider \"helm\": ";
  CHECK(said("helm", {{"a", output("network")}}).empty());
  CHECK(said("helm", {{"a", output("zones")}}) ==
        Strings{what + "reads an output of \"zones\", which is no dependency of component "
                       "\"cluster\""});
  CHECK(said("helm", local("region", "nam")) ==
        Strings{what + "reads the local \"nam\", which eu-west-1 does not have"});
  CHECK(said("aws", "x") ==
        Strings{"component \"cluster\", provider \"aws\": every unit has a provider of that name"});
}

TEST_CASE("bootstrap applies units that are there, and all that these depend on") {
  CHECK(contradictions("/bootstrap", {"global/zones"}) ==
        Strings{"bootstrap applies \"global/zones\", and there is no such unit"});
  CHECK(contradictions("/bootstrap", {"eu-west-1/cluster/main", "global/zone"}) ==
        Strings{"bootstrap applies eu-west-1/cluster/main, and not eu-west-1/network, which that "
                "depends on"});
}

TEST_CASE("a local must be defined where it is read") {
  CHECK(contradictions("/components/1/inputs/x", {{"value", local("environment", "nam")}}) ==
        Strings{"component \"network\", input \"x\": reads the local \"nam\", which the "
                "environment does not have"});
  CHECK(contradictions("/components/1/inputs/x", {{"value", local("versions", "rds")}}) ==
        Strings{"component \"network\", input \"x\": reads the local \"rds\", which versions.hcl "
                "does not have"});
}

TEST_CASE("a region's local must be there in every region with such a unit, and in no other") {
  json reply = good_reply();
  reply["units"].push_back(reply["units"][1]);
  reply["units"].back()["region"] = "us-east-1";
  reply["locals"]["regions"]["us-east-1"] = reply["locals"]["regions"]["global"];
  const auto said = complaints(reply);
  REQUIRE(said.size() == 1);
  CHECK_THAT(said[0], Catch::Matchers::ContainsSubstring(
                          "component \"network\", input \"azs\": reads the local \"zones\", which "
                          "us-east-1 does not have"));
}

TEST_CASE("what every unit reads must be known in every region") {
  json reply = good_reply();
  reply["backend"]["config"]["bucket"] = local("region", "zones");
  CHECK(complaints(reply).size() == 1);
  reply["backend"]["config"]["bucket"] = output("network");
  CHECK_THAT(complaints(reply).at(0),
             Catch::Matchers::ContainsSubstring("the backend reads an output, and can know none"));
  reply = good_reply();
  reply["locals"]["regions"].erase("global");
  CHECK_THAT(complaints(reply).at(0),
             Catch::Matchers::ContainsSubstring("the provider \"aws\": reads the local \"name\", "
                                                "which global does not have"));
}

TEST_CASE("a local is no place for expressions that read others") {
  CHECK(contradictions("/locals/environment/x", {{"value", {local("environment", "name")}}}) ==
        Strings{"the environment's local \"x\" reads the local \"name\", and locals stand for "
                "themselves"});
  CHECK(contradictions("/locals/regions/eu-west-1/x", {{"value", output("network")}}) ==
        Strings{"eu-west-1's local \"x\" reads an output of network, and locals stand for "
                "themselves"});
}

}  // namespace infra::blueprint::test
