// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::gcp {

// The peering with Google's network that managed services live in, and the addresses there that are
// ours: a range of each region's own block, so that a region which comes later finds its own free.
void add_private_services(const sdk::Environment& environment, const Names& names,
                          sdk::Blueprint& tree);

}  // namespace infra::gcp
