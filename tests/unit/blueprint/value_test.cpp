// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "blueprint/value.hpp"

namespace infra::blueprint {

TEST_CASE("a value is described in the words of those who write inputs") {
  CHECK(describe(Value()) == "null");
  CHECK(describe(true) == "a bool");
  CHECK(describe(3) == "a number");
  CHECK(describe(0.5) == "a number");
  CHECK(describe("x") == "a string");
  CHECK(describe(List{}) == "a list");
  CHECK(describe(Object{}) == "an object");
  CHECK(describe(Output{"network", "vpc_id", {}}) == "an output of network");
  CHECK(describe(Local{Scope::region, "cidr"}) == "the local \"cidr\"");
  CHECK(describe(Call{"merge", {}}) == "a call of merge");
  CHECK(describe(Template{}) == "a string");
}

TEST_CASE("an object finds a member by its key") {
  const Object object{{{"a", 1}, {"b", "x"}}};
  REQUIRE(object.find("b") != nullptr);
  CHECK(*object.find("b") == Value("x"));
  CHECK(object.find("c") == nullptr);
}

TEST_CASE("a walk sees every value, within expressions too") {
  const Value value = Object{{{"list", List{1, Call{"format", {"%s", Template{{"a", 2}}}}}}}};
  std::vector<std::string> seen;
  walk(value, [&](const Value& at) { seen.push_back(describe(at)); });
  CHECK(seen == std::vector<std::string>{"an object", "a list", "a number", "a call of format",
                                         "a string", "a string", "a string", "a number"});
}

}  // namespace infra::blueprint
