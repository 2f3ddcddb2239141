// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/environment.hpp>

namespace infra::aws {

// What env.hcl says once and every piece refers to.
struct Names {
  sdk::Value prefix;  // "<organization>-<environment>"
};

// State, provider and tags: what every unit of the tree stands on.
Names lay_foundation(const sdk::Environment& environment, sdk::Blueprint& tree);

}  // namespace infra::aws
