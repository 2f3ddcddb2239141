// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "nodes.hpp"

#include <algorithm>
#include <string>

#include <infra/sdk/labels.hpp>
#include <infra/sdk/naming.hpp>

#include "machines.hpp"
#include "places.hpp"
#include "releases.hpp"

namespace infra::aws {

namespace {

bool is_managed(const sdk::Cluster& cluster, const sdk::NodePool& pool) {
  return pool.is_system() || !is_just_in_time(cluster);
}

sdk::Value image_type(const sdk::NodePool& pool) {
  const bool is_arm = *pool.arch == sdk::Architecture::arm64;
  return sdk::Value(is_arm ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD")
      .because("Amazon Linux 2023 for this architecture", pool.arch);
}

// EKS has words of its own for what a taint does.
const char* effect_of(const sdk::Taint& taint) {
  switch (taint.effect) {
  case sdk::TaintEffect::no_schedule:
    return "NO_SCHEDULE";
  case sdk::TaintEffect::prefer_no_schedule:
    return "PREFER_NO_SCHEDULE";
  case sdk::TaintEffect::no_execute:
    return "NO_EXECUTE";
  }
  return "";
}

sdk::Value managed_taints(const sdk::NodePool& pool) {
  sdk::Object taints;
  for (const auto& taint : *pool.taints) {
    const std::string effect = effect_of(taint);
    sdk::Object said{{"effect", effect}, {"key", taint.key}};
    if (!taint.value.empty()) said["value"] = taint.value;
    taints[taint.key + ":" + effect] = said;
  }
  return sdk::Value(taints).because("what pods must tolerate", pool.taints);
}

sdk::Value plain_taints(const sdk::NodePool& pool) {
  sdk::List taints;
  for (const auto& taint : *pool.taints) {
    taints.push_back(sdk::Object{
        {"effect", sdk::to_text(taint.effect)}, {"key", taint.key}, {"value", taint.value}});
  }
  return sdk::Value(taints).because("what pods must tolerate", pool.taints);
}

sdk::Value root_disk(const sdk::NodePool& pool) {
  return sdk::Object{{"root", sdk::Object{{"device_name", "/dev/xvda"},
                                          {"ebs", sdk::Object{{"delete_on_termination", true},
                                                              {"encrypted", true},
                                                              {"volume_size", pool.disk_gib},
                                                              {"volume_type", "gp3"}}}}}};
}

// A role's name has room for 38 characters before the end that makes it unique.
sdk::Value node_role_name(const Names& names, const sdk::NodePool& pool) {
  return sdk::shortened(names.plain_prefix + "-" + pool.name, 36);
}

sdk::Value managed_group(const sdk::Cluster& cluster, const sdk::NodePool& pool,
                         const Names& names) {
  const auto* releases = releases_for(*cluster.version);
  sdk::Object group{
      {"ami_type", image_type(pool)},
      {"block_device_mappings", root_disk(pool)},
      {"capacity_type",
       sdk::Value(*pool.spot ? "SPOT" : "ON_DEMAND").because("spare capacity or not", pool.spot)},
      {"desired_size", sdk::Value(std::max<std::int64_t>(*pool.min, 0))
                           .because("what it begins with; it scales from there", pool.min)},
      // Addresses are given out by the add-on's own role, not by the nodes'.
      {"iam_role_attach_cni_policy", false},
      {"iam_role_additional_policies", session_policies(cluster)},
      {"iam_role_name", node_role_name(names, pool)},
      {"instance_types", machines_of(pool)},
      {"labels", pool.labels},
      {"max_size", pool.max},
      // One hop: pods do not reach it, and cannot take the node's role.
      {"metadata_options", sdk::Object{{"http_endpoint", "enabled"},
                                       {"http_put_response_hop_limit", 1},
                                       {"http_tokens", "required"}}},
      {"min_size", pool.min},
      {"taints", managed_taints(pool)}};
  if (releases != nullptr) group["ami_release_version"] = releases->node_image;
  return group;
}

bool is_reserved(const std::string& label) {
  return sdk::is_label_of(
      label, {"kubernetes.io", "k8s.io", "karpenter.sh", "karpenter.k8s.aws", "eks.amazonaws.com"});
}

void check_labels(const sdk::NodePool& pool, sdk::Blueprint& tree) {
  for (const auto& [key, value] : *pool.labels) {
    if (!is_reserved(key)) continue;
    tree.refuse(pool.labels, "\"" + key + "\" is of a domain that Kubernetes keeps for itself",
                "take a domain of your own, or none");
  }
}

// A node's disk is made from an image of 20 GiB, and gp3 ends at 16 TiB.
void check_disk(const sdk::NodePool& pool, sdk::Blueprint& tree) {
  constexpr std::int64_t k_least_gib = 20;
  constexpr std::int64_t k_most_gib = 16384;
  if (*pool.disk_gib >= k_least_gib && *pool.disk_gib <= k_most_gib) return;
  tree.refuse(pool.disk_gib, "a node on AWS has a disk of 20Gi to 16Ti",
              *pool.disk_gib < k_least_gib ? "take 20Gi or more" : "take 16Ti or less");
}

}  // namespace

sdk::Value session_policies(const sdk::Cluster& cluster) {
  sdk::Object policies;
  if (*cluster.node_access == sdk::NodeAccess::session) {
    policies["session"] = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";
  }
  return sdk::Value(policies).because("Session Manager reaches nodes, or nobody does",
                                      cluster.node_access);
}

sdk::Value node_rules(const sdk::Cluster& cluster, const sdk::Network& network) {
  sdk::Object rules;
  if (*cluster.node_access == sdk::NodeAccess::ssh) {
    // No key pair: EC2 Instance Connect, which is on the image, lets a key in for a minute for whom IAM allows it.
    rules["ssh"] = sdk::Object{{"cidr_blocks", sdk::List{network.cidr}},
                               {"description", "SSH from within the network"},
                               {"from_port", 22},
                               {"protocol", "tcp"},
                               {"to_port", 22},
                               {"type", "ingress"}};
  }
  return sdk::Value(rules).because("what reaches nodes beside the cluster", cluster.node_access);
}

sdk::Value managed_node_groups(const sdk::Cluster& cluster, const Names& names,
                               sdk::Blueprint& tree) {
  check_pools(cluster, tree);
  sdk::Object groups;
  for (const auto& pool : cluster.pools) {
    if (is_managed(cluster, pool)) groups[pool.name] = managed_group(cluster, pool, names);
  }
  return sdk::Value(groups).because("EKS manages these", cluster.node_provisioning);
}

bool has_just_in_time_pools(const sdk::Cluster& cluster) {
  return std::any_of(cluster.pools.begin(), cluster.pools.end(),
                     [&](const sdk::NodePool& pool) { return !is_managed(cluster, pool); });
}

sdk::Value just_in_time_pools(const sdk::Cluster& cluster) {
  constexpr std::int64_t k_most_gib_per_cpu = 8;  // of the families that pools are made of
  sdk::Object pools;
  for (const auto& pool : cluster.pools) {
    if (is_managed(cluster, pool)) continue;
    const std::string size = size_of(*pool.machine);
    const std::int64_t cpus = *pool.max * cpus_of(size);
    const auto limit = [&](sdk::Value value) {
      return std::move(value).because("as much as that many nodes have", pool.max, pool.machine);
    };
    pools[pool.name] = sdk::Object{
        {"arch", sdk::Value(sdk::to_text(*pool.arch)).because("the architecture", pool.arch)},
        {"capacity",
         sdk::Value(*pool.spot ? "spot" : "on-demand").because("spare capacity or not", pool.spot)},
        {"disk_gib", pool.disk_gib},
        {"labels", pool.labels},
        {"machine_size",
         sdk::Value(size).because("of the smallest machine that covers the pool", pool.machine)},
        {"max_cpu", limit(cpus)},
        {"max_memory", limit(std::to_string(cpus * k_most_gib_per_cpu) + "Gi")},
        {"max_nodes", pool.max},
        {"memory_mib", pool.memory_mib},
        {"taints", plain_taints(pool)}};
  }
  return pools;
}

void check_pools(const sdk::Cluster& cluster, sdk::Blueprint& tree) {
  for (const auto& pool : cluster.pools) {
    check_labels(pool, tree);
    check_disk(pool, tree);
    if (is_managed(cluster, pool) || *pool.min == 0) continue;
    tree.note(pool.min,
              "Karpenter holds no least number of nodes: it makes them when pods wait, up to max");
  }
}

}  // namespace infra::aws
