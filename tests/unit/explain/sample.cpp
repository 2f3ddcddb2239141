// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "unit/explain/sample.hpp"

namespace infra::test {

using namespace blueprint;

Blueprint two_regions() {
  Blueprint made;
  made.provider = "cloud";
  made.environment_locals["account"] = {"1234", {{"providers.cloud.account"}, ""}};
  made.environment_locals["tags"] = {Object{{{"team", "web"}}}, {{"metadata.labels"}, ""}};
  made.region_locals["west"]["cidr"] = {"10.0.0.0/16", {{"network.cidr"}, "the first slot"}};
  made.region_locals["east"]["cidr"] = {
      "10.1.0.0/16", {{"network.cidr", "regions.east.location"}, "the second slot"}};

  Component& network = made.components["network"];
  network = {"network", "vpc", {}, {}, {}, "", {}};
  network.inputs["cidr"] = {Local{Scope::region, "cidr"}, {}};
  network.inputs["tags"] = {Local{Scope::environment, "tags"}, {}};
  network.inputs["zones"] = {3, {{"network.zones"}, "one subnet for each"}};
  Component& cluster = made.components["cluster"];
  cluster = {"cluster", "eks", {{"network", "", "network"}}, {}, {}, "", {}};
  cluster.inputs["subnets"] = {Output{"network", "subnets", {}}, {}};
  cluster.inputs["roles"] = {List{"sre"}, {{"cluster.access[0].group"}, ""}};

  made.units = {{"west", "network", "network", {}, {}},
                {"east", "network", "network", {}, {}},
                {"west", "cluster/main", "cluster", {}, {}}};
  made.units[1].inputs["zones"] = {2, {{"regions.east.network.zones"}, ""}};
  return made;
}

catalogue::Catalogue two_modules() {
  const auto input = [](const char* type, bool required) {
    catalogue::ModuleInput made;
    made.type = *catalogue::parse_type(type);
    made.required = required;
    return made;
  };
  catalogue::Catalogue made;
  made.modules["vpc"].inputs = {{"cidr", input("string", true)},
                                {"tags", input("map(string)", false)},
                                {"zones", input("number", false)},
                                {"ipv6", input("bool", false)}};
  made.modules["eks"].inputs = {{"subnets", input("list(string)", true)},
                                {"roles", input("list(string)", false)}};
  return made;
}

}  // namespace infra::test
