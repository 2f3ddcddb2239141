// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::gcp {

// The way out to the internet for what has no external address: Cloud NAT, in every region.
void add_nat(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::gcp
