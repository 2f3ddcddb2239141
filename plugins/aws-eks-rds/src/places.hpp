// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <vector>

#include <infra/sdk/environment.hpp>

namespace infra::aws {

// A cluster, and the region that it stands in.
struct Placed {
  const sdk::Region& region;
  const sdk::Cluster& cluster;
};

// All clusters. The first one is of the main region, where that has any.
std::vector<Placed> clusters_of(const sdk::Environment& environment);

bool has_database(const sdk::Environment& environment, const sdk::Region& region);

bool is_just_in_time(const sdk::Cluster& cluster);

}  // namespace infra::aws
