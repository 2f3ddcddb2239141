// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>

#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/environment.hpp>
#include <infra/sdk/value.hpp>

#include "foundation.hpp"

namespace infra::aws {

// Whether people get onto nodes through Session Manager: what the role of nodes needs for it.
sdk::Value session_policies(const sdk::Cluster& cluster);

// What is let in to nodes, of whatever kind: SSH from the network, or no more than the cluster's own.
sdk::Value node_rules(const sdk::Cluster& cluster, const sdk::Network& network);

// The node groups that EKS manages: the system pool, and with `pools` all of them.
sdk::Value managed_node_groups(const sdk::Cluster& cluster, const Names& names,
                               sdk::Blueprint& tree);

// The pools that Karpenter makes nodes for.
sdk::Value just_in_time_pools(const sdk::Cluster& cluster);

bool has_just_in_time_pools(const sdk::Cluster& cluster);

// Refuses what no node can have, and says what is not held.
void check_pools(const sdk::Cluster& cluster, sdk::Blueprint& tree);

}  // namespace infra::aws
