// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"

namespace infra::aws {

// How long what CloudWatch gets is kept: as long as most audits ask for.
inline constexpr int k_log_retention_days = 365;

// A VPC in every region: public, private and database subnets in each zone, and the way out.
void add_networks(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::aws
