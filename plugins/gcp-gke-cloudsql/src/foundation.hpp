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
};

// "<organization>-<environment>", where a name is needed as plain text, such as in a key.
std::string prefix_of(const sdk::Metadata& metadata);

// State, providers and labels: what every unit of the tree stands on.
Names lay_foundation(const sdk::Environment& environment, sdk::Blueprint& tree);

}  // namespace infra::gcp
