// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::gcp {

// One VPC for the environment, and in every region its subnets, which span the region's zones.
void add_networks(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::gcp
