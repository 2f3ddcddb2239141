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

// Notes who is said to be somebody and is let in nowhere: a spec may know more groups than it uses.
void check_groups(const sdk::Environment& environment, sdk::Blueprint& tree);

}  // namespace infra::aws
