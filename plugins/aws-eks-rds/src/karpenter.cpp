// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "karpenter.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "charts.hpp"
#include "images.hpp"
#include "nodes.hpp"
#include "places.hpp"
#include "releases.hpp"
#include "shared_inputs.hpp"

namespace infra::aws {

namespace {

std::vector<Placed> just_in_time(const sdk::Environment& environment) {
  std::vector<Placed> clusters;
  for (const auto& placed : clusters_of(environment)) {
    if (is_just_in_time(placed.cluster)) clusters.push_back(placed);
  }
  return clusters;
}

const sdk::NodePool& system_pool(const sdk::Cluster& cluster) {
  return *std::find_if(cluster.pools.begin(), cluster.pools.end(),
                       [](const sdk::NodePool& pool) { return pool.is_system(); });
}

// What Karpenter 1.14 reads beside what the module lets it. A policy of its own: the module's is so long
// that no more fits in.
void add_readings(const std::vector<Placed>& clusters, sdk::Blueprint& tree) {
  const auto statement = [](const sdk::List& actions) {
    return sdk::Object{{"Action", actions}, {"Effect", "Allow"}, {"Resource", "*"}};
  };
  sdk::Object regional = statement({"ec2:DescribeCapacityReservations",
                                    "ec2:DescribeInstanceStatus", "ec2:DescribePlacementGroups"});
  regional["Condition"] = sdk::Object{
      {"StringEquals", sdk::Object{{"aws:RequestedRegion", sdk::region_local("name")}}}};
  const sdk::Object policy{
      {"Statement", sdk::List{regional, statement({"iam:ListInstanceProfiles"})}},
      {"Version", "2012-10-17"}};
  auto& component = tree.component("karpenter-readings", "iam-policy")
                        .covers("nodes")
                        .input("description", "What Karpenter looks up")
                        .input("policy", sdk::call("jsonencode", {policy}));
  const auto cluster = component.depends_on("cluster/*").output("cluster_name");
  component.input("name", sdk::text({cluster, "-karpenter-readings"}));
  for (const auto& [region, c] : clusters) {
    tree.unit(*region.cloud_region, "karpenter-readings/" + c.name, component);
  }
}

void add_rights(const std::vector<Placed>& clusters, sdk::Blueprint& tree) {
  auto& component = tree.component("karpenter", "karpenter").covers("nodes");
  const auto cluster = component.depends_on("cluster/*").output("cluster_name");
  const auto& readings = component.depends_on("karpenter-readings/*", "readings");
  const auto named = [&](const char* what) { return sdk::text({cluster, what}); };
  component.input("cluster_name", cluster)
      .input("create_instance_profile", true)
      .input("create_pod_identity_association", true)
      .input("enable_v1_permissions", true)
      .input("iam_policy_name", named("-karpenter"))
      .input("iam_policy_use_name_prefix", false)
      .input("iam_role_policies", sdk::Object{{"readings", readings.output("arn")}})
      .input("iam_role_name", named("-karpenter"))
      .input("iam_role_use_name_prefix", false)
      // Addresses are given out by the add-on's own role, not by the nodes'.
      .input("node_iam_role_attach_cni_policy", false)
      .input("node_iam_role_name", named("-karpenter-node"))
      .input("node_iam_role_use_name_prefix", false)
      .input("queue_name", named("-karpenter"));
  const auto inputs_of = [](const sdk::Cluster& c) {
    return sdk::Object{{"node_iam_role_additional_policies", session_policies(c)}};
  };
  const SharedInputs shared(component, inputs_of(clusters.front().cluster));
  for (const auto& [region, c] : clusters) {
    auto& unit = tree.unit(*region.cloud_region, "karpenter/" + c.name, component);
    shared.give(unit, inputs_of(c));
  }
}

sdk::Value replicas_of(const sdk::Cluster& cluster) {
  const auto& nodes = system_pool(cluster).min;
  return sdk::Value(std::min<std::int64_t>(*nodes, 2))
      .because("each on a node of the system pool", nodes);
}

// Where nothing leads out, the image must be where nodes reach it.
void say_isolation(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree,
                   sdk::Component& chart) {
  const auto& egress = environment.network.egress;
  if (*egress != sdk::Egress::none) return;
  const Image image{"public.ecr.aws", "karpenter/controller", std::string(k_karpenter)};
  chart.input("isolated", sdk::Value(true).because("nothing leads out of the network", egress))
      .input("image_repository", copied_repository(image, names));
  ask_for_copy(image, egress, tree);
}

void add_chart(const sdk::Environment& environment, const Names& names,
               const std::vector<Placed>& clusters, sdk::Blueprint& tree) {
  Chart chart("karpenter-chart", tree);
  auto& component = chart.component();
  const auto& rights = component.depends_on("karpenter/*");
  component.input("chart_version", k_karpenter)
      .input("cluster_name", chart.cluster_name())
      .input("interruption_queue", rights.output("queue_name"))
      .input("namespace", rights.output("namespace"))
      .input("region", sdk::region_local("name"))
      .input("service_account", rights.output("service_account"));
  say_isolation(environment, names, tree, component);
  const auto inputs_of = [](const sdk::Cluster& cluster) {
    return sdk::Object{{"replicas", replicas_of(cluster)}};
  };
  const SharedInputs shared(component, inputs_of(clusters.front().cluster));
  for (const auto& [region, cluster] : clusters) {
    auto& unit = tree.unit(*region.cloud_region, "karpenter-chart/" + cluster.name, component);
    shared.give(unit, inputs_of(cluster));
  }
}

void add_pools(const Names& names, const std::vector<Placed>& clusters, sdk::Blueprint& tree) {
  Chart chart("node-pools", tree);
  auto& component = chart.component();
  const auto& rights = component.depends_on("karpenter/*");
  component.depends_on("karpenter-chart/*", "karpenter_chart");
  component.input("cluster_name", chart.cluster_name())
      .input("image", k_karpenter_node_image)
      .input("instance_profile", rights.output("instance_profile_name"))
      .input("network_name", names.prefix)
      .input("tags", names.tags);
  const auto inputs_of = [](const sdk::Cluster& cluster) {
    return sdk::Object{{"pools", just_in_time_pools(cluster)}};
  };
  const SharedInputs shared(component, inputs_of(clusters.front().cluster));
  for (const auto& [region, cluster] : clusters) {
    auto& unit = tree.unit(*region.cloud_region, "node-pools/" + cluster.name, component);
    shared.give(unit, inputs_of(cluster));
  }
}

}  // namespace

void add_karpenter(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  auto clusters = just_in_time(environment);
  if (clusters.empty()) return;
  add_readings(clusters, tree);
  add_rights(clusters, tree);
  add_chart(environment, names, clusters, tree);
  const auto has_none = [](const Placed& placed) {
    return !has_just_in_time_pools(placed.cluster);
  };
  std::vector<Placed> with_pools;
  std::remove_copy_if(clusters.begin(), clusters.end(), std::back_inserter(with_pools), has_none);
  if (!with_pools.empty()) add_pools(names, with_pools, tree);
}

}  // namespace infra::aws
