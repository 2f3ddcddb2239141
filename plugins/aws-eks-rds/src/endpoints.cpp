// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "endpoints.hpp"

#include <algorithm>
#include <string>

#include "places.hpp"

namespace infra::aws {

namespace {

// What nodes and what runs the cluster call. Each of them costs by the hour and zone, so that they are
// built only where there is no other way: through a NAT gateway all of AWS is reached anyway.
constexpr const char* k_services_of_nodes[] = {
    "autoscaling", "ec2",  "ecr.api",        "ecr.dkr", "eks", "eks-auth", "elasticloadbalancing",
    "kms",         "logs", "secretsmanager", "sqs",     "ssm", "sts"};

// What a session on a node needs beside them.
constexpr const char* k_services_of_sessions[] = {"ec2messages", "ssmmessages"};

void add_interface(sdk::Object& endpoints, const std::string& service) {
  std::string key = service;
  std::replace(key.begin(), key.end(), '.', '-');
  endpoints[key] = sdk::Object{{"private_dns_enabled", true}, {"service", service}};
}

bool needs_sessions(const Placed& placed) {
  return *placed.cluster.node_access == sdk::NodeAccess::session;
}

}  // namespace

void add_endpoints(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  const auto clusters = clusters_of(environment);
  const auto& egress = environment.network.egress;
  const bool needs_interfaces = *egress == sdk::Egress::none && !clusters.empty();

  auto& component = tree.component("endpoints", "vpc-endpoints").covers("network");
  const auto& network = component.depends_on("network");
  component.input("vpc_id", network.output("vpc_id"));
  // Costs nothing, and what registries hand out comes from S3.
  sdk::Object endpoints{
      {"s3", sdk::Object{{"service", "s3"},
                         {"service_type", "Gateway"},
                         {"route_table_ids", network.output("private_route_table_ids")}}}};
  if (needs_interfaces) {
    for (const char* service : k_services_of_nodes) add_interface(endpoints, service);
    if (std::any_of(clusters.begin(), clusters.end(), needs_sessions)) {
      for (const char* service : k_services_of_sessions) add_interface(endpoints, service);
    }
    component.input("subnet_ids", network.output("private_subnets"))
        .input("create_security_group", true)
        .input("security_group_name", sdk::text({names.prefix, "-endpoints"}))
        .input("security_group_description", "What may call AWS from within the network")
        .input(
            "security_group_rules",
            sdk::Object{{"https", sdk::Object{{"cidr_blocks", sdk::List{sdk::region_local("cidr")}},
                                              {"description", "HTTPS from the network"}}}});
    tree.note(egress,
              "nodes reach AWS alone, through endpoints of the network: images must be in ECR, "
              "those of charts as well");
  }
  component.input("endpoints", sdk::Value(endpoints).because(
                                   "with no way out, what nodes call has endpoints", egress));
  for (const auto& region : environment.regions) {
    tree.unit(*region.cloud_region, "endpoints", component);
  }
}

}  // namespace infra::aws
