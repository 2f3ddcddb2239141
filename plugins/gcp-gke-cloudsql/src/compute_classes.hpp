// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"

namespace infra::gcp {

// Pools whose nodes are made just in time: each is a ComputeClass of GKE, which pods choose by name.
// How far all of them may go together is a limit of the cluster.
void add_compute_classes(const sdk::Environment& environment, sdk::Blueprint& tree);

}  // namespace infra::gcp
