// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <vector>

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"

namespace infra::gcp {

// The pools that are node pools of GKE; with just-in-time nodes the system pool alone, which has to be
// there before anything can run. The system pool comes first.
std::vector<const sdk::NodePool*> fixed_pools(const sdk::Cluster& cluster);

// The others, whose nodes are made for the pods that wait.
std::vector<const sdk::NodePool*> just_in_time_pools(const sdk::Cluster& cluster);

// Inputs of the cluster's module that say what its nodes are.
sdk::Object pool_inputs(const sdk::Cluster& cluster, const sdk::Region& region);

// Node auto-provisioning, and how far it may go.
sdk::Value autoscaling(const sdk::Cluster& cluster);

// What GKE does not take as the spec says it.
void refuse_pools(const sdk::Environment& environment, const sdk::Region& region,
                  sdk::Blueprint& tree);

}  // namespace infra::gcp
