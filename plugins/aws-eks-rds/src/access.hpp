// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/environment.hpp>
#include <infra/sdk/value.hpp>

namespace infra::aws {

// Who may do what in a cluster, as EKS says it: an entry for each principal, with policies.
sdk::Value access_entries(const sdk::Environment& environment, const sdk::Cluster& cluster,
                          sdk::Blueprint& tree);

}  // namespace infra::aws
