// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"

namespace infra::gcp {

// The Google group that all groups which a cluster knows are members of; none where no group may
// anything. Google gives its name: gke-security-groups@<domain>.
std::optional<sdk::Value> security_group(const sdk::Settings& settings,
                                         const sdk::Cluster& cluster);

// Lets groups find the clusters by IAM, and says what they may do there by roles of Kubernetes: a role
// of IAM would be for every cluster of the project.
void add_access(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::gcp
