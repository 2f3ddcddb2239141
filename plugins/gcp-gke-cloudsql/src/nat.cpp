// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "nat.hpp"

#include "network.hpp"
#include "providers.hpp"

namespace infra::gcp {

namespace {

const sdk::Component& nat_component(const sdk::Metadata& metadata, const Names& names,
                                    sdk::Blueprint& tree) {
  const std::string prefix = prefix_of(metadata);
  auto& nat = tree.component("nat", "cloud-nat").covers("network");
  const auto& vpc = nat.depends_on_global("vpc");
  nat.depends_on("network");
  nat.provider({"random", "hashicorp/random", k_random_version});
  nat.input("project_id", names.project)
      .input("region", sdk::region_local("name"))
      .input("network", vpc.output("network_name"))
      .input("create_router", true)
      .input("router", prefix + "-router")
      .input("name", prefix + "-nat")
      // Hosts of the public subnet have addresses of their own.
      .input("source_subnetwork_ip_ranges_to_nat", "LIST_OF_SUBNETWORKS")
      .input("subnetworks",
             sdk::List{sdk::Object{{"name", private_subnet_of(metadata)},
                                   {"source_ip_ranges_to_nat", sdk::List{"ALL_IP_RANGES"}},
                                   {"secondary_ip_range_names", sdk::List{}}}})
      // A node with many pods needs more ports than the fixed number for each.
      .input("enable_dynamic_port_allocation", true)
      .input("log_config_enable", true)
      .input("log_config_filter", "ERRORS_ONLY");
  return nat;
}

}  // namespace

void add_nat(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  const auto& egress = environment.network.egress;
  if (*egress == sdk::Egress::none) return;
  if (*egress == sdk::Egress::single) {
    tree.note(egress,
              "Cloud NAT is a service of the whole region that no zone takes with it: \"single\" "
              "and \"resilient\" build the same");
  }
  const auto& nat = nat_component(environment.metadata, names, tree);
  for (const auto& region : environment.regions) tree.unit(*region.cloud_region, "nat", nat);
}

}  // namespace infra::gcp
