// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"
#include "needs.hpp"
#include "remarks.hpp"

namespace infra::gcp {

// In each region the spec's clusters: regional ones, on private nodes, with their node pools.
void add_clusters(const sdk::Environment& environment, const Names& names, const Needs& needs,
                  Remarks& remarks, sdk::Blueprint& tree);

}  // namespace infra::gcp
