// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "explain/effects.hpp"

#include "support/catch.hpp"
#include "unit/explain/sample.hpp"

using namespace infra;

namespace {

// "file: name = value in unit, unit"
std::vector<std::string> told(const std::string& path) {
  std::vector<std::string> lines;
  for (const auto& effect : explain::effects_of(test::two_regions(), path)) {
    const auto& said = effect.said;
    std::string line = said.file + ": " + said.name + " = " + said.value;
    for (const auto& unit : effect.units) line += ' ' + unit;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a spec path has a part in the inputs that name it, in the units that have them") {
  CHECK(told("network.zones") == Lines{"units/network.hcl: zones = 3 west/network"});
  CHECK(told("regions.east.network.zones") ==
        Lines{"east/network/terragrunt.hcl: zones = 2 east/network"});
}

TEST_CASE("a path is followed through what a tree says once") {
  CHECK(told("network.cidr") ==
        Lines{R"(east/region.hcl: cidr = "10.1.0.0/16" east/network)",
              "units/network.hcl: cidr = local.region.cidr west/network east/network",
              R"(west/region.hcl: cidr = "10.0.0.0/16" west/network)"});
}

TEST_CASE("what only one region says reaches the units of that region") {
  CHECK(told("regions.east.location") ==
        Lines{R"(east/region.hcl: cidr = "10.1.0.0/16" east/network)",
              "units/network.hcl: cidr = local.region.cidr east/network"});
}

TEST_CASE("a part of a spec has a part in all that comes from below it, and from what holds it") {
  CHECK(told("cluster") == Lines{R"(units/cluster.hcl: roles = ["sre"] west/cluster/main)"});
  CHECK(told("cluster.access[0]").size() == 1);
  CHECK(told("metadata.labels.team").size() == 2);
  CHECK(told("cluster.access[1]").empty());
  CHECK(told("network.zone").empty());
}

TEST_CASE("what no input reads is still made from the spec") {
  CHECK(told("providers.cloud.account") == Lines{R"(env.hcl: account = "1234")"});
}
