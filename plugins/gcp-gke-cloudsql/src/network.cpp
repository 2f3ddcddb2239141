// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "network.hpp"

#include <infra/sdk/naming.hpp>

#include "addresses.hpp"
#include "firewall.hpp"

namespace infra::gcp {

namespace {

const sdk::Component& add_vpc(const sdk::Environment& environment, const Names& names,
                              const Needs& needs, sdk::Blueprint& tree) {
  auto& vpc = tree.component("vpc", "network")
                  .covers("network")
                  .input("project_id", names.project)
                  .input("network_name", names.prefix)
                  .input("routing_mode", "GLOBAL")
                  .input("auto_create_subnetworks", false)
                  // Cloud NAT and Private Google Access go through the default route.
                  .input("delete_default_internet_gateway_routes", false)
                  .input("subnets", sdk::List{})
                  .input("ingress_rules", ingress_rules(environment, needs))
                  .input("egress_rules", egress_rules(environment, needs));
  vpc.depends_on_global("services");
  return vpc;
}

// A subnet for machines: they reach Google's APIs without an external address.
sdk::Value machines(const std::string& name, const char* addresses, const char* description,
                    const sdk::Field<bool>& flow_logs) {
  return sdk::Object{
      {"subnet_name", name},
      {"subnet_ip", sdk::region_local(addresses)},
      {"subnet_private_access", "true"},
      {"subnet_flow_logs",
       sdk::Value(*flow_logs ? "true" : "false").because("said by the network", flow_logs)},
      {"description", description}};
}

// Kubernetes' own ranges in the subnet of the nodes.
sdk::Value secondary_ranges(const std::string& nodes) {
  const auto range = [](const char* name, const char* addresses) {
    return sdk::Value(
        sdk::Object{{"range_name", name}, {"ip_cidr_range", sdk::region_local(addresses)}});
  };
  return sdk::Object{
      {nodes, sdk::List{range("pods", k_pods_cidr), range("services", k_services_cidr)}}};
}

const sdk::Component& add_subnets(const sdk::Environment& environment, const Names& names,
                                  sdk::Blueprint& tree) {
  // A subnet's name is unique in its project and region, so it needs the environment's.
  const std::string prefix = prefix_of(environment.metadata);
  const std::string nodes = private_subnet_of(environment.metadata);
  const auto& flow_logs = environment.network.flow_logs;
  auto& subnets = tree.component("network", "network-subnets").covers("network");
  const auto& vpc = subnets.depends_on_global("vpc");
  subnets.input("project_id", names.project)
      .input("network_name", vpc.output("network_name"))
      .input("subnets_region", sdk::region_local("name"))
      .input("subnets",
             sdk::List{machines(prefix + "-public", k_public_cidr, "Hosts with an external address",
                                flow_logs),
                       machines(nodes, k_private_cidr, "Nodes; no external address", flow_logs),
                       sdk::Object{{"subnet_name", prefix + "-proxy"},
                                   {"subnet_ip", sdk::region_local(k_proxy_cidr)},
                                   {"purpose", "REGIONAL_MANAGED_PROXY"},
                                   {"role", "ACTIVE"}}})
      .input("secondary_ranges", secondary_ranges(nodes));
  return subnets;
}

}  // namespace

std::string managed_range_of(const sdk::Metadata& metadata, const sdk::Region& region) {
  constexpr std::size_t k_longest_address_name = 63;
  return sdk::shortened(prefix_of(metadata, region) + "-managed", k_longest_address_name);
}

std::string private_subnet_of(const sdk::Metadata& metadata) {
  return prefix_of(metadata) + "-private";
}

void add_networks(const sdk::Environment& environment, const Names& names, const Needs& needs,
                  sdk::Blueprint& tree) {
  tree.unit(sdk::k_global, "vpc", add_vpc(environment, names, needs, tree));
  const auto& subnets = add_subnets(environment, names, tree);
  for (const auto& region : environment.regions) {
    say_addresses(region, tree);
    if (needs.zones()) tree.say_in(*region.cloud_region, "zones", region.zones);
    tree.unit(*region.cloud_region, "network", subnets);
  }
  if (needs.zones()) return;
  // A subnet spans all zones of its region, so the network has no use for their number.
  tree.note(environment.network.zones,
            "a subnet of Google Cloud spans all zones of its region: the network needs no number");
}

}  // namespace infra::gcp
