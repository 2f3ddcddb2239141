// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "needs.hpp"

#include <algorithm>

namespace infra::gcp {

Needs needs_of(const sdk::Environment& environment) {
  Needs needs;
  for (const auto& region : environment.regions) {
    for (const auto& cluster : region.clusters) {
      needs.clusters = true;
      needs.cluster_keys = needs.cluster_keys || *cluster.secrets_encryption;
      needs.sessions = needs.sessions || *cluster.node_access == sdk::NodeAccess::session;
      needs.ssh = needs.ssh || *cluster.node_access == sdk::NodeAccess::ssh;
    }
  }
  if (environment.database) {
    const auto& clients = *environment.database->clients;
    needs.database = true;
    needs.database_clients =
        std::find(clients.begin(), clients.end(), sdk::Client::cluster) != clients.end();
  }
  return needs;
}

}  // namespace infra::gcp
