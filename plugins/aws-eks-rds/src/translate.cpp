// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/plugin.hpp>

#include "foundation.hpp"
#include "network.hpp"

namespace infra::aws {

// The whole translation: what every unit stands on, then each neutral piece in turn.
static void translate(const sdk::Environment& environment, sdk::Blueprint& tree) {
  const Names names = lay_foundation(environment, tree);
  add_networks(environment, names, tree);
}

}  // namespace infra::aws

INFRA_SDK_PLUGIN(infra::aws::translate)
