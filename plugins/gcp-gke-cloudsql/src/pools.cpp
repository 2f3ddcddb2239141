// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "pools.hpp"

#include <algorithm>
#include <string>

#include <infra/sdk/labels.hpp>

#include "addresses.hpp"
#include "machines.hpp"

namespace infra::gcp {

namespace {

const char* effect_of(sdk::TaintEffect effect) {
  switch (effect) {
  case sdk::TaintEffect::no_schedule:
    return "NO_SCHEDULE";
  case sdk::TaintEffect::prefer_no_schedule:
    return "PREFER_NO_SCHEDULE";
  case sdk::TaintEffect::no_execute:
    break;
  }
  return "NO_EXECUTE";
}

// Nodes come in every zone at once: the first number is for each of them.
sdk::Value first_nodes(const sdk::NodePool& pool, const sdk::Region& region) {
  const auto zones = static_cast<std::int64_t>(region.zones->size());
  return sdk::Value((*pool.min + zones - 1) / zones)
      .because("the smallest number for each zone that gives min", pool.min, region.zones);
}

sdk::Value node_pool(const sdk::NodePool& pool, const sdk::Region& region) {
  return sdk::Object{
      {"name", pool.name},
      {"machine_type", pool.machine},
      {"total_min_count", pool.min},
      {"total_max_count", pool.max},
      {"initial_node_count", first_nodes(pool, region)},
      // Spare capacity is taken where there is some.
      {"location_policy", sdk::Value(*pool.spot ? "ANY" : "BALANCED")
                              .because("spare capacity is taken where there is some", pool.spot)},
      {"spot", pool.spot},
      {"disk_size_gb", pool.disk_gib},
      {"disk_type",
       sdk::Value(disk_type_of(*pool.machine)).because("what the machines take", pool.machine)},
      {"enable_secure_boot", true},
      {"auto_repair", true},
      {"auto_upgrade", true}};
}

sdk::Value taints_of(const sdk::NodePool& pool) {
  sdk::List taints;
  for (const auto& taint : *pool.taints) {
    taints.push_back(sdk::Object{
        {"key", taint.key}, {"value", taint.value}, {"effect", effect_of(taint.effect)}});
  }
  return sdk::Value(taints).because("in the words of GKE", pool.taints);
}

bool is_reserved(const std::string& label) {
  return sdk::is_label_of(label, {"kubernetes.io", "k8s.io", "cloud.google.com", "gke.io"});
}

void refuse_labels(const sdk::NodePool& pool, sdk::Blueprint& tree) {
  for (const auto& [key, value] : *pool.labels) {
    if (!is_reserved(key)) continue;
    tree.refuse(pool.labels, "GKE keeps labels such as \"" + key + "\" to itself",
                "take a label without a domain, or with one of your own");
  }
}

// What GKE takes for a boot disk.
void refuse_disks(const sdk::NodePool& pool, sdk::Blueprint& tree) {
  constexpr std::int64_t k_least_gib = 10;
  constexpr std::int64_t k_most_gib = 65536;
  if (*pool.disk_gib >= k_least_gib && *pool.disk_gib <= k_most_gib) return;
  tree.refuse(pool.disk_gib, "a node of GKE has a disk of 10Gi to 64Ti",
              *pool.disk_gib < k_least_gib ? "take 10Gi or more" : "take 64Ti or less");
}

}  // namespace

std::vector<const sdk::NodePool*> fixed_pools(const sdk::Cluster& cluster) {
  const bool all = *cluster.node_provisioning == sdk::NodeProvisioning::pools;
  std::vector<const sdk::NodePool*> pools;
  for (const auto& pool : cluster.pools) {
    if (pool.is_system()) pools.insert(pools.begin(), &pool);
    if (all && !pool.is_system()) pools.push_back(&pool);
  }
  return pools;
}

std::vector<const sdk::NodePool*> just_in_time_pools(const sdk::Cluster& cluster) {
  std::vector<const sdk::NodePool*> pools;
  if (*cluster.node_provisioning == sdk::NodeProvisioning::pools) return pools;
  for (const auto& pool : cluster.pools) {
    if (!pool.is_system()) pools.push_back(&pool);
  }
  return pools;
}

sdk::Object pool_inputs(const sdk::Cluster& cluster, const sdk::Region& region) {
  sdk::List pools;
  sdk::Object labels;
  sdk::Object taints;
  for (const auto* pool : fixed_pools(cluster)) {
    pools.push_back(node_pool(*pool, region));
    if (!pool->labels->empty()) labels[pool->name] = pool->labels;
    if (!pool->taints->empty()) taints[pool->name] = taints_of(*pool);
  }
  return {{"node_pools", pools},
          {"node_pools_labels", sdk::Value(labels).because("of the pools that have any")},
          {"node_pools_taints", sdk::Value(taints).because("of the pools that have any")}};
}

sdk::Value autoscaling(const sdk::Cluster& cluster) {
  sdk::Object scaling{{"enabled", false},
                      {"autoscaling_profile", "BALANCED"},
                      {"gpu_resources", sdk::List{}},
                      {"auto_repair", true},
                      {"auto_upgrade", true}};
  if (!just_in_time_pools(cluster).empty()) {
    Machine most;
    for (const auto& pool : cluster.pools) {
      const auto machine = machine_of(*pool.machine);
      most.cpu += *pool.max * machine.cpu;
      most.memory_gib += *pool.max * machine.memory_gib;
    }
    scaling["enabled"] = true;
    scaling["min_cpu_cores"] = 0;
    scaling["max_cpu_cores"] = most.cpu;
    scaling["min_memory_gb"] = 0;
    scaling["max_memory_gb"] = most.memory_gib;
    scaling["disk_type"] = "pd-balanced";
    scaling["enable_secure_boot"] = true;
    scaling["enable_integrity_monitoring"] = true;
    scaling["image_type"] = "COS_CONTAINERD";
    scaling["strategy"] = "SURGE";
    scaling["max_surge"] = 1;
    scaling["max_unavailable"] = 0;
  }
  sdk::Value value = sdk::Value(scaling).because("as many machines as all pools may have together",
                                                 cluster.node_provisioning);
  for (const auto& pool : cluster.pools) {
    value = std::move(value).because("as many machines as all pools may have together", pool.max,
                                     pool.machine);
  }
  return value;
}

void refuse_pools(const sdk::Environment& environment, const sdk::Region& region,
                  sdk::Blueprint& tree) {
  const auto room = most_nodes(*region.cidr);
  std::uint64_t nodes = 0;
  for (const auto& cluster : region.clusters) {
    for (const auto& pool : cluster.pools) {
      refuse_labels(pool, tree);
      refuse_disks(pool, tree);
      nodes += static_cast<std::uint64_t>(*pool.max);
      if (nodes <= room) continue;
      tree.refuse(pool.max,
                  "the region's addresses are enough for the pods of " + std::to_string(room) +
                      " nodes, and its pools may have " + std::to_string(nodes),
                  "lower max, or take a larger block in network.cidr than " +
                      environment.network.cidr->text());
      return;
    }
  }
}

}  // namespace infra::gcp
