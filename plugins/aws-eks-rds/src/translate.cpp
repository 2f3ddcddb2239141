// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/groups.hpp>
#include <infra/sdk/plugin.hpp>

#include "autoscaler.hpp"
#include "cluster.hpp"
#include "database.hpp"
#include "endpoints.hpp"
#include "foundation.hpp"
#include "karpenter.hpp"
#include "keys.hpp"
#include "network.hpp"

namespace infra::aws {

// The whole translation: what every unit stands on, then each neutral piece in turn.
static void translate(const sdk::Environment& environment, sdk::Blueprint& tree) {
  const Names names = lay_foundation(environment, tree);
  add_keys(environment, names, tree);
  add_networks(environment, names, tree);
  add_endpoints(environment, names, tree);
  add_clusters(environment, names, tree);
  add_karpenter(environment, names, tree);
  add_autoscalers(environment, names, tree);
  add_database(environment, names, tree);
  sdk::note_idle_groups(environment, tree);
}

}  // namespace infra::aws

INFRA_SDK_PLUGIN(infra::aws::translate)
