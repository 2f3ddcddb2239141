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

// Units of region "r", each of a component of its own: {"a", {"b", "c"}} depends on b and c.
struct Needs {
  std::string unit;
  Strings needed;
};

json reply_with(const std::vector<Needs>& all) {
  json reply = good_reply();
  reply["components"] = json::array();
  reply["units"] = json::array();
  reply["locals"]["regions"]["r"] = reply["locals"]["regions"]["global"];
  for (const auto& [unit, needed] : all) {
    json dependencies = json::array();
    for (const auto& name : needed) {
      dependencies.push_back({{"name", name}, {"region", ""}, {"unit", name}});
    }
    reply["components"].push_back({{"name", unit},
                                   {"module", "m"},
                                   {"dependencies", dependencies},
                                   {"inputs", json::object()}});
    reply["units"].push_back(
        {{"region", "r"}, {"name", unit}, {"component", unit}, {"inputs", json::object()}});
  }
  return reply;
}

Strings order_of(const std::vector<Needs>& all) {
  const auto built = build(reply_with(all));
  Strings ids;
  for (const auto& unit : built->units) ids.push_back(unit.id());
  return ids;
}

}  // namespace

TEST_CASE("every unit comes after all that it depends on, and else by name") {
  CHECK(order_of({{"d", {"b", "c"}}, {"c", {"a"}}, {"b", {"a"}}, {"a", {}}, {"z", {}}}) ==
        Strings{"r/a", "r/z", "r/b", "r/c", "r/d"});
}

TEST_CASE("the order does not depend on the order in which a plugin names units") {
  const std::vector<Needs> one = {{"a", {}}, {"b", {"a"}}, {"c", {"b", "a"}}, {"d", {}}};
  const std::vector<Needs> other = {one[3], one[2], one[0], one[1]};
  CHECK(order_of(one) == order_of(other));
}

TEST_CASE("a wave holds what can be applied together once those before it are") {
  const auto built =
      build(reply_with({{"d", {"b", "c"}}, {"c", {"a"}}, {"b", {"a"}}, {"a", {}}, {"z", {}}}));
  CHECK(waves(*built) == std::vector<Strings>{{"r/a", "r/z"}, {"r/b", "r/c"}, {"r/d"}});
}

TEST_CASE("a circle is named with every edge, from the same unit on whoever began") {
  const auto said =
      complaints(reply_with({{"c", {"a"}}, {"b", {"c"}}, {"a", {"b"}}, {"d", {"a"}}}));
  REQUIRE(said.size() == 1);
  CHECK_THAT(said[0], Catch::Matchers::ContainsSubstring(
                          "depend on each other in a circle: r/a -> r/b -> r/c -> r/a"));
  CHECK(complaints(reply_with({{"a", {"b"}}, {"d", {"a"}}, {"b", {"c"}}, {"c", {"a"}}})) == said);
}

TEST_CASE("a unit that depends on itself is a circle") {
  const auto said = complaints(reply_with({{"a", {"a"}}}));
  REQUIRE(said.size() == 1);
  CHECK_THAT(said[0], Catch::Matchers::ContainsSubstring("r/a -> r/a"));
}

TEST_CASE("circles apart from each other are all reported") {
  CHECK(complaints(reply_with({{"a", {"b"}}, {"b", {"a"}}, {"c", {"d"}}, {"d", {"c"}}})).size() ==
        2);
}

TEST_CASE("a chain of thousands of units is ordered") {
  std::vector<Needs> chain = {{"u0", {}}};
  for (int i = 1; i < 5'000; ++i) {
    chain.push_back({"u" + std::to_string(i), {"u" + std::to_string(i - 1)}});
  }
  const auto built = build(reply_with(chain));
  REQUIRE(built);
  CHECK(built->units.back().name == "u4999");
  CHECK(waves(*built).size() == 5'000);
}

TEST_CASE("the units that a unit depends on come in the order of its component") {
  const auto built = build(good_reply());
  CHECK(dependencies_of(*built, built->units.back()) ==
        Strings{"eu-west-1/network", "global/zone"});
}

TEST_CASE("a unit's own dependencies count to its order and to circles") {
  json reply = reply_with({{"a", {}}, {"b", {}}});
  reply["units"][0]["dependencies"] = {{{"name", "b"}, {"region", ""}, {"unit", "b"}},
                                       {{"name", "again"}, {"region", "r"}, {"unit", "b"}}};
  const auto built = build(reply);
  REQUIRE(built);
  CHECK(waves(*built) == std::vector<Strings>{{"r/b"}, {"r/a"}});
  CHECK(dependencies_of(*built, built->units.back()) == Strings{"r/b"});
  reply["units"][1]["dependencies"] = {{{"name", "a"}, {"region", ""}, {"unit", "a"}}};
  CHECK_THAT(complaints(reply).at(0), Catch::Matchers::ContainsSubstring("r/a -> r/b -> r/a"));
}

}  // namespace infra::blueprint::test
