// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "network.hpp"

#include <cstdint>

namespace infra::gcp {

namespace {

// A region's block:
//   1/2    pods       every node takes a range of them
//   1/16   private    nodes
//   1/16   public     hosts with an external address
//   1/16   services   the cluster's virtual addresses
//   1/64   proxy      regional load balancers
//   rest   free
struct Part {
  const char* local;
  int bits;
  std::uint32_t index;  // counted in parts of 1/2^bits from the block's start
  const char* reason;
};
constexpr Part k_private{"private_cidr", 4, 0, "a 16th of the region"};
constexpr Part k_public{"public_cidr", 4, 1, "a 16th of the region"};
constexpr Part k_services{"services_cidr", 4, 2, "a 16th of the region"};
constexpr Part k_proxy{"proxy_cidr", 6, 12, "a 64th of the region"};
constexpr Part k_pods{"pods_cidr", 1, 1, "half of the region"};

void say_addresses(const sdk::Region& region, sdk::Blueprint& tree) {
  for (const Part& part : {k_private, k_public, k_services, k_proxy, k_pods}) {
    tree.say_in(
        *region.cloud_region, part.local,
        sdk::Value(region.cidr->part(part.bits, part.index)).because(part.reason, region.cidr));
  }
}

sdk::Component& add_vpc(const Names& names, sdk::Blueprint& tree) {
  auto& vpc = tree.component("vpc", "network")
                  .input("project_id", names.project)
                  .input("network_name", names.prefix)
                  .input("routing_mode", "GLOBAL")
                  .input("auto_create_subnetworks", false)
                  // Cloud NAT and Private Google Access go through the default route.
                  .input("delete_default_internet_gateway_routes", false)
                  .input("subnets", sdk::List{});
  vpc.depends_on_global("services");
  return vpc;
}

// A subnet for machines: they reach Google's APIs without an external address.
sdk::Value machines(const std::string& name, const Part& part, const char* description) {
  return sdk::Object{{"subnet_name", name},
                     {"subnet_ip", sdk::region_local(part.local)},
                     {"subnet_private_access", "true"},
                     {"description", description}};
}

sdk::Component& add_subnets(const sdk::Metadata& metadata, const Names& names,
                            sdk::Blueprint& tree) {
  // A subnet's name is unique in its project and region, so it needs the environment's.
  const std::string prefix = prefix_of(metadata);
  const std::string nodes = prefix + "-private";
  auto& subnets = tree.component("network", "network-subnets");
  const auto& vpc = subnets.depends_on_global("vpc");
  subnets.input("project_id", names.project)
      .input("network_name", vpc.output("network_name"))
      .input("subnets_region", sdk::region_local("name"))
      .input("subnets",
             sdk::List{machines(prefix + "-public", k_public, "Hosts with an external address"),
                       machines(nodes, k_private, "Nodes; no external address"),
                       sdk::Object{{"subnet_name", prefix + "-proxy"},
                                   {"subnet_ip", sdk::region_local(k_proxy.local)},
                                   {"purpose", "REGIONAL_MANAGED_PROXY"},
                                   {"role", "ACTIVE"}}})
      .input("secondary_ranges",
             sdk::Object{
                 {nodes,
                  sdk::List{sdk::Object{{"range_name", "pods"},
                                        {"ip_cidr_range", sdk::region_local(k_pods.local)}},
                            sdk::Object{{"range_name", "services"},
                                        {"ip_cidr_range", sdk::region_local(k_services.local)}}}}});
  return subnets;
}

}  // namespace

void add_networks(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  tree.unit(sdk::k_global, "vpc", add_vpc(names, tree));
  const auto& subnets = add_subnets(environment.metadata, names, tree);
  for (const auto& region : environment.regions) {
    say_addresses(region, tree);
    tree.unit(*region.cloud_region, "network", subnets);
  }
  // A subnet spans all zones of its region, so the network has no use for their number.
  tree.note(environment.network.zones,
            "a subnet of Google Cloud spans all zones of its region: the network needs no number");
}

}  // namespace infra::gcp
