// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::aws {

// A VPC in every region: public, private and database subnets in each zone.
void add_networks(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::aws
