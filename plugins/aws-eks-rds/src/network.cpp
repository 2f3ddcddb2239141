// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "network.hpp"

#include <cstdint>
#include <string>

#include "naming.hpp"
#include "places.hpp"

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
constexpr int k_longest_subnet_prefix = 28;
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

void check_addresses(const sdk::Environment& environment, sdk::Blueprint& tree) {
  for (const auto& region : environment.regions) {
    if (region.cidr->prefix() + k_public.bits <= k_longest_subnet_prefix) continue;
    tree.refuse(environment.network.cidr,
                "leaves " + region.cidr->text() +
                    " for a region, and AWS has no subnet smaller than /28",
                "take a larger block");
  }
}

// Clusters and databases stand in two zones at least, or AWS makes neither.
void check_zones(const sdk::Environment& environment, sdk::Blueprint& tree) {
  const bool needs_two = environment.database || !clusters_of(environment).empty();
  if (!needs_two || *environment.network.zones >= 2) return;
  tree.refuse(environment.network.zones, "EKS and RDS take subnets of two zones at least",
              "ask for 2 or more");
}

void say_egress(const sdk::Environment& environment, sdk::Component& network) {
  const auto& egress = environment.network.egress;
  const auto value = [&](bool truth, const char* reason) {
    return sdk::Value(truth).because(reason, egress);
  };
  network
      .input("enable_nat_gateway",
             value(*egress != sdk::Egress::none, "a NAT gateway is the way out"))
      .input("single_nat_gateway",
             value(*egress == sdk::Egress::single, "one gateway for all zones"))
      .input("one_nat_gateway_per_az",
             value(*egress == sdk::Egress::resilient, "a zone that fails takes no other along"));
}

void say_flow_logs(const sdk::Environment& environment, const Names& names,
                   sdk::Component& network) {
  const auto& wanted = environment.network.flow_logs;
  network.input("enable_flow_log", wanted);
  if (!*wanted) return;
  const auto& key = network.depends_on("keys/logs", "logs_key");
  network.input("create_flow_log_cloudwatch_log_group", wanted)
      .input("create_flow_log_cloudwatch_iam_role", wanted)
      .input("flow_log_cloudwatch_log_group_kms_key_id", key.output("key_arn"))
      .input("flow_log_cloudwatch_log_group_retention_in_days", k_log_retention_days)
      .input("flow_log_max_aggregation_interval", 60)
      // Roles are known in the whole account: the name carries the region.
      .input("vpc_flow_log_iam_role_name", regional_name(names, "flow-logs"))
      .input("vpc_flow_log_iam_role_use_name_prefix", false)
      .input("vpc_flow_log_iam_policy_name", regional_name(names, "flow-logs"))
      .input("vpc_flow_log_iam_policy_use_name_prefix", false);
}

// Where load balancers go, and where Karpenter puts nodes.
void say_subnet_tags(const Names& names, sdk::Component& network) {
  network.input("public_subnet_tags", sdk::Object{{"kubernetes.io/role/elb", "1"}})
      .input("private_subnet_tags", sdk::Object{{"karpenter.sh/discovery", names.prefix},
                                                {"kubernetes.io/role/internal-elb", "1"}});
}

}  // namespace

void add_networks(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  check_addresses(environment, tree);
  check_zones(environment, tree);
  auto& network = tree.component("network", "vpc")
                      .covers("network")
                      .input("name", names.prefix)
                      .input("cidr", sdk::region_local("cidr"))
                      .input("azs", sdk::region_local("zones"))
                      .input("enable_dns_hostnames", true)
                      // The databases' subnets reach nothing outside of the network.
                      .input("create_database_subnet_route_table", true)
                      // The default security group lets everything in it talk: close it.
                      .input("manage_default_security_group", true)
                      .input("default_security_group_ingress", sdk::List{})
                      .input("default_security_group_egress", sdk::List{});
  for (const Part& part : {k_private, k_public, k_database}) {
    network.input(part.local, sdk::region_local(part.local));
  }
  say_egress(environment, network);
  say_flow_logs(environment, names, network);
  if (!clusters_of(environment).empty()) say_subnet_tags(names, network);
  for (const auto& region : environment.regions) {
    say_addresses(region, tree);
    tree.unit(*region.cloud_region, "network", network);
  }
}

}  // namespace infra::aws
