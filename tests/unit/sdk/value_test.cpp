// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/environment.hpp>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace infra::sdk;
using nlohmann::json;

TEST_CASE("reading a field notes where it was said") {
  const auto usage = std::make_shared<Usage>();
  const Field<int> zones(3, {"network.zones"}, usage);
  CHECK(usage->empty());
  CHECK(*zones == 3);
  CHECK(*usage == Usage{"network.zones"});
}

TEST_CASE("a value made from fields carries their paths, however deep they stand in it") {
  const Field<std::string> name("shop", {"metadata.name"});
  const Field<std::vector<std::string>> zones({"a", "b"},
                                              {"network.zones", "regions.main.location"});
  const Value value(Object{{"list", List{Value(name), 1, true}}, {"zones", zones}});
  CHECK(value.json() == json::parse(R"({"list": ["shop", 1, true], "zones": ["a", "b"]})"));
  CHECK(value.from() ==
        std::set<std::string>{"metadata.name", "network.zones", "regions.main.location"});
}

TEST_CASE("a computed value says why, and from what") {
  const Field<int> zones(3, {"network.zones"});
  const auto value = Value("3 subnets").because("one per zone", zones);
  CHECK(value.reason() == "one per zone");
  CHECK(value.from() == std::set<std::string>{"network.zones"});
}

TEST_CASE("data that looks like an expression stays data") {
  CHECK(Value(Object{{"$output", "x"}}).json() == json::parse(R"({"$literal": {"$output": "x"}})"));
}

TEST_CASE("expressions have the wire's form") {
  CHECK(environment_local("name").json() ==
        json::parse(R"({"$local": {"scope": "environment", "name": "name"}})"));
  CHECK(text({"a-", region_local("name")}).json() ==
        json::parse(R"({"$template": ["a-", {"$local": {"scope": "region", "name": "name"}}]})"));
  CHECK(call("jsonencode", {"x"}).json() ==
        json::parse(R"({"$call": {"function": "jsonencode", "arguments": ["x"]}})"));
  const Dependency vpc("vpc", k_global, "vpc");
  CHECK(vpc.output("ids", {"a", 0}).json() ==
        json::parse(R"({"$output": {"dependency": "vpc", "output": "ids", "path": ["a", 0]}})"));
}

TEST_CASE("a refusal and a note speak of the field's first path, and count as its use") {
  const auto usage = std::make_shared<Usage>();
  const Field<int> zones(3, {"network.zones"}, usage);
  Blueprint tree;
  tree.refuse(zones, "no zones here", "take one");
  tree.note(zones, "by itself");
  CHECK(tree.json()["errors"] ==
        json::parse(
            R"([{"path": "network.zones", "message": "no zones here", "hint": "take one"}])"));
  CHECK(tree.json()["notes"] ==
        json::parse(R"([{"path": "network.zones", "message": "by itself"}])"));
  CHECK(*usage == Usage{"network.zones"});
}
