// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"
#include "needs.hpp"

namespace infra::gcp {

// In each region the spec's clusters: regional ones, on private nodes, with their node pools.
void add_clusters(const sdk::Environment& environment, const Names& names, const Needs& needs,
                  sdk::Blueprint& tree);

}  // namespace infra::gcp
