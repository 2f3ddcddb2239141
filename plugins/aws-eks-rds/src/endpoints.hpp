// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"

namespace infra::aws {

// The ways from a network to AWS itself that do not lead through the internet.
void add_endpoints(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::aws
