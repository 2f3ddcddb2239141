// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/groups.hpp>
#include <infra/sdk/plugin.hpp>

#include "access.hpp"
#include "cluster.hpp"
#include "compute_classes.hpp"
#include "credentials.hpp"
#include "database.hpp"
#include "foundation.hpp"
#include "identity.hpp"
#include "keys.hpp"
#include "nat.hpp"
#include "needs.hpp"
#include "network.hpp"
#include "private_services.hpp"
#include "services.hpp"

namespace infra::gcp {

// The whole translation: what every unit stands on, then each neutral piece in turn.
static void translate(const sdk::Environment& environment, sdk::Blueprint& tree) {
  const Names names = lay_foundation(environment, tree);
  const Needs needs = needs_of(environment);
  sdk::note_idle_groups(environment, tree);
  add_services(names, needs, tree);
  add_networks(environment, names, needs, tree);
  add_nat(environment, names, tree);
  if (needs.database) add_private_services(environment, names, tree);
  if (needs.keys()) add_keys(environment, names, needs, tree);
  if (needs.clusters) {
    add_node_identity(environment, names, tree);
    add_clusters(environment, names, needs, tree);
    add_compute_classes(environment, tree);
    add_access(environment, names, tree);
  }
  add_database(environment, names, tree);
  add_credentials(environment, names, tree);
}

}  // namespace infra::gcp

INFRA_SDK_PLUGIN(infra::gcp::translate)
