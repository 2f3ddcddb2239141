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
  const auto said = std::move(tree).json();
  CHECK(said["errors"] ==
        json::parse(
            R"([{"path": "network.zones", "message": "no zones here", "hint": "take one"}])"));
  CHECK(said["notes"] == json::parse(R"([{"path": "network.zones", "message": "by itself"}])"));
  CHECK(*usage == Usage{"network.zones"});
}

TEST_CASE("what cannot be called so is refused where the plugin says it, in words") {
  Blueprint tree;
  auto& network = tree.component("network", "network");
  using Catch::Matchers::ContainsSubstring;
  CHECK_THROWS_WITH(tree.component("Network", "network"),
                    ContainsSubstring("the component \"Network\": use a-z, 0-9"));
  CHECK_THROWS_WITH(tree.component("x", "a module"), ContainsSubstring("the module \"a module\""));
  CHECK_THROWS_WITH(tree.unit("west_1", "network", network), ContainsSubstring("\"west_1\""));
  CHECK_THROWS_WITH(tree.unit("units", "network", network), ContainsSubstring("another folder"));
  CHECK_THROWS_WITH(tree.unit("west-1", "../network", network), ContainsSubstring("the unit"));
  CHECK_THROWS_WITH(network.input("a b", 1), ContainsSubstring("the input or local \"a b\""));
  CHECK_THROWS_WITH(network.depends_on("keys", "a b"), ContainsSubstring("the dependency"));
  CHECK_THROWS_WITH(network.depends_on("*/keys", "keys"), ContainsSubstring("\"*/keys\""));
  CHECK_THROWS_WITH(tree.say("a.b", 1), ContainsSubstring("\"a.b\""));
  CHECK_THROWS_WITH(tree.say_in("modules", "a", 1), ContainsSubstring("\"modules\""));
}

TEST_CASE("what is there already is refused where the plugin says it again") {
  Blueprint tree;
  auto& network = tree.component("network", "network");
  tree.unit("west-1", "network", network);
  network.depends_on("keys");
  using Catch::Matchers::ContainsSubstring;
  CHECK_THROWS_WITH(tree.component("network", "other"), ContainsSubstring("is there already"));
  CHECK_THROWS_WITH(tree.unit("west-1", "network", network),
                    ContainsSubstring("the unit \"west-1/network\": is there already"));
  CHECK_THROWS_WITH(network.depends_on_global("keys"), ContainsSubstring("is there already"));
  tree.unit("east-1", "network", network);
  CHECK(std::move(tree).json()["units"].size() == 2);
}
