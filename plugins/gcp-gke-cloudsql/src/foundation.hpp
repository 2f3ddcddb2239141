// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/environment.hpp>

namespace infra::gcp {

// What env.hcl says once and every piece refers to.
struct Names {
  sdk::Value prefix;   // "<organization>-<environment>"
  sdk::Value project;  // the project that everything is built in
  sdk::Value labels;   // for what the provider's default labels do not reach
};

// "<organization>-<environment>", where a name is needed as plain text, such as in a key.
std::string prefix_of(const sdk::Metadata& metadata);

// The same and the region: the beginning of every name that is unique in the project only.
std::string prefix_of(const sdk::Metadata& metadata, const sdk::Region& region);

// State, providers and labels: what every unit of the tree stands on.
Names lay_foundation(const sdk::Environment& environment, sdk::Blueprint& tree);

}  // namespace infra::gcp
