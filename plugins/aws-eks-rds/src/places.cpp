// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "places.hpp"

#include <algorithm>

namespace infra::aws {

std::vector<Placed> clusters_of(const sdk::Environment& environment) {
  std::vector<Placed> clusters;
  for (const auto& cluster : environment.main().clusters) {
    clusters.push_back({environment.main(), cluster});
  }
  for (const auto& region : environment.regions) {
    if (region.name == *environment.main_region) continue;
    for (const auto& cluster : region.clusters) clusters.push_back({region, cluster});
  }
  return clusters;
}

bool has_database(const sdk::Environment& environment, const sdk::Region& region) {
  if (!environment.database) return false;
  const auto& replicas = *environment.database->replicas;
  return region.name == *environment.database->primary ||
         std::find(replicas.begin(), replicas.end(), region.name) != replicas.end();
}

bool is_just_in_time(const sdk::Cluster& cluster) {
  return *cluster.node_provisioning == sdk::NodeProvisioning::just_in_time;
}

}  // namespace infra::aws
