// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/environment.hpp>

namespace infra::aws {

// What env.hcl says once and every piece refers to.
struct Names {
  sdk::Value account;
  sdk::Value prefix;         // "<organization>-<environment>"
  sdk::Value tags;           // of what the provider does not tag by itself: machines, disks
  std::string plain_prefix;  // the prefix, for what must be worked out here
};

// State, provider and tags: what every unit of the tree stands on.
Names lay_foundation(const sdk::Environment& environment, sdk::Blueprint& tree);

}  // namespace infra::aws
