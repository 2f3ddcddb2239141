// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "network.hpp"

#include <cstdint>
#include <string>

namespace infra::aws {

namespace {

// A region's block, with room for four zones whether they are used or not, so that a zone can be
// added without moving anything:
//   1/2    private    four parts of 1/8: nodes and pods, which take an address each
//   1/16   public     four parts of 1/64: load balancers and gateways
//   1/16   database   four parts of 1/64
//   rest   free
struct Part {
  const char* local;
  int bits;             // each zone gets 1/2^bits of the block
  std::uint32_t first;  // counted in such parts from the block's start
  const char* reason;
};
constexpr Part k_private{"private_subnets", 3, 0, "an eighth of the region for each zone"};
constexpr Part k_public{"public_subnets", 6, 32, "a 64th of the region for each zone"};
constexpr Part k_database{"database_subnets", 6, 36, "a 64th of the region for each zone"};

sdk::Value subnets(const sdk::Region& region, const Part& part) {
  sdk::List subnets;
  const auto zones = static_cast<std::uint32_t>(region.zones->size());
  for (std::uint32_t zone = 0; zone < zones; ++zone) {
    subnets.emplace_back(region.cidr->part(part.bits, part.first + zone));
  }
  return sdk::Value(subnets).because(part.reason, region.cidr, region.zones);
}

void say_addresses(const sdk::Region& region, sdk::Blueprint& tree) {
  tree.say_in(*region.cloud_region, "cidr", region.cidr);
  // Zones go by id: a letter means another zone in every account, and some ids EKS refuses.
  tree.say_in(*region.cloud_region, "zones", region.zones);
  for (const Part& part : {k_private, k_public, k_database}) {
    tree.say_in(*region.cloud_region, part.local, subnets(region, part));
  }
}

}  // namespace

void add_networks(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  auto& network = tree.component("network", "vpc")
                      .input("name", names.prefix)
                      .input("cidr", sdk::region_local("cidr"))
                      .input("azs", sdk::region_local("zones"))
                      .input("enable_dns_hostnames", true)
                      // The default security group lets everything in it talk: close it.
                      .input("manage_default_security_group", true)
                      .input("default_security_group_ingress", sdk::List{})
                      .input("default_security_group_egress", sdk::List{});
  for (const Part& part : {k_private, k_public, k_database}) {
    network.input(part.local, sdk::region_local(part.local));
  }
  for (const auto& region : environment.regions) {
    say_addresses(region, tree);
    tree.unit(*region.cloud_region, "network", network);
  }
}

}  // namespace infra::aws
