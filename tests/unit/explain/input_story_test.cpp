// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "explain/input_story.hpp"

#include "support/catch.hpp"
#include "unit/explain/sample.hpp"

using namespace infra;

namespace {

std::optional<explain::InputStory> story(std::size_t unit, const std::string& input) {
  const auto blueprint = test::two_regions();
  return explain::story_of(blueprint, test::two_modules(), blueprint.units.at(unit), input);
}

}  // namespace

TEST_CASE("an input tells its value, the file that says it, the reason and the spec paths") {
  const auto zones = story(0, "zones");
  REQUIRE(zones);
  REQUIRE(zones->said);
  CHECK(zones->type == "number");
  CHECK(zones->said->file == "units/network.hcl");
  CHECK(zones->said->value == "3");
  CHECK(zones->said->because == "one subnet for each");
  CHECK(zones->said->from == std::vector<std::string>{"network.zones"});
}

TEST_CASE("what a unit says for itself stands before what its component says") {
  CHECK(story(1, "zones")->said->file == "east/network/terragrunt.hcl");
  CHECK(story(1, "zones")->said->value == "2");
}

TEST_CASE("an input that reads its region's locals tells theirs") {
  const auto cidr = story(1, "cidr");
  REQUIRE(cidr->locals.size() == 1);
  CHECK(cidr->locals[0].file == "east/region.hcl");
  CHECK(cidr->locals[0].value == R"("10.1.0.0/16")");
  CHECK(cidr->locals[0].because == "the second slot");
}

TEST_CASE("an input that reads an output names the unit behind the dependency") {
  const auto subnets = story(2, "subnets");
  REQUIRE(subnets->outputs.size() == 1);
  CHECK(subnets->outputs[0].unit == "west/network");
  CHECK(subnets->outputs[0].output == "subnets");
}

TEST_CASE("an input that nobody gives has a story without a value, one that is not there none") {
  REQUIRE(story(0, "ipv6"));
  CHECK_FALSE(story(0, "ipv6")->said);
  CHECK_FALSE(story(0, "ipv7"));
}
