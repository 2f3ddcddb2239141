// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "private_services.hpp"

#include "addresses.hpp"
#include "network.hpp"

namespace infra::gcp {

void add_private_services(const sdk::Environment& environment, const Names& names,
                          sdk::Blueprint& tree) {
  auto& services = tree.component("private-services", "private-services").covers("network");
  const auto& vpc = services.depends_on_global("vpc");
  services.input("project_id", names.project).input("network", vpc.output("network_id"));

  sdk::Object ranges;
  for (const auto& region : environment.regions) {
    const std::string name = managed_range_of(environment.metadata, region);
    ranges[name] = sdk::Value(managed_cidr(region)).because("a 16th of the region", region.cidr);
    tree.say_in(*region.cloud_region, "managed_range",
                sdk::Value(name).because("where the region's database gets its address",
                                         region.cloud_region));
  }
  tree.unit(sdk::k_global, "private-services", services).input("ranges", ranges);
}

}  // namespace infra::gcp
