// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <infra/sdk/cluster.hpp>

#include "model/context.hpp"

namespace infra::model {

// Where a spec speaks of clusters, and does so in one way: `cluster` or `clusters`.
void check_cluster_forms(const Source& source, Findings& findings);

// The clusters of a region, sorted by name: what is said of all regions, and what this one says
// differently.
std::vector<sdk::Cluster> clusters_of(const std::string& region, const std::string& cloud_region,
                                      const Source& source, Findings& findings);

}  // namespace infra::model
