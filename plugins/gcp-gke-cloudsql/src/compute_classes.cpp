// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "compute_classes.hpp"

#include <optional>
#include <string>

#include "charts.hpp"
#include "instances.hpp"
#include "machines.hpp"
#include "pools.hpp"
#include "regions.hpp"

namespace infra::gcp {

namespace {

sdk::Value taints_of(const sdk::NodePool& pool) {
  sdk::List taints;
  for (const auto& taint : *pool.taints) {
    taints.push_back(sdk::Object{{"key", taint.key},
                                 {"value", taint.value},
                                 {"effect", std::string(sdk::to_text(taint.effect))}});
  }
  return sdk::Value(taints).because("said by the pool", pool.taints);
}

sdk::Value class_of(const sdk::NodePool& pool) {
  return sdk::Object{
      {"name", pool.name},
      {"machine_type", pool.machine},
      {"spot", pool.spot},
      {"disk_gib", pool.disk_gib},
      {"disk_type",
       sdk::Value(disk_type_of(*pool.machine)).because("what the machines take", pool.machine)},
      {"labels", pool.labels},
      {"taints", taints_of(pool)}};
}

void say_what_differs(const sdk::NodePool& pool, sdk::Blueprint& tree) {
  tree.note(pool.max,
            "GKE limits the nodes that it makes just in time by the CPUs and the memory of the "
            "whole cluster: what all pools may have together");
  if (*pool.min == 0) return;
  tree.note(pool.min,
            "GKE keeps no nodes in wait that it makes just in time: they come with the first "
            "pods; nodeProvisioning: pools keeps some");
}

}  // namespace

void add_compute_classes(const sdk::Environment& environment, sdk::Blueprint& tree) {
  sdk::Component* component = nullptr;
  std::optional<Instances> instances;
  for (const auto* region : main_first(environment)) {
    for (const auto& cluster : region->clusters) {
      const auto pools = just_in_time_pools(cluster);
      if (pools.empty()) continue;
      if (component == nullptr) {
        component = &chart_component("compute-classes", "compute-classes", tree).covers("nodes");
        const auto& identity = component->depends_on("node-identity");
        component->input("zones", sdk::region_local("zones"))
            .input("service_account", identity.output("email"));
        instances.emplace(*component);
      }
      sdk::List classes;
      for (const auto* pool : pools) {
        say_what_differs(*pool, tree);
        classes.push_back(class_of(*pool));
      }
      auto& unit = tree.unit(*region->cloud_region, "compute-classes/" + cluster.name, *component);
      instances->add(unit, {{"classes", classes}});
    }
  }
}

}  // namespace infra::gcp
