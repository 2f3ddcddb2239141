// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::aws {

// Keys of each region's own, one for each purpose: the region that is lost takes no other's along.
void add_keys(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::aws
