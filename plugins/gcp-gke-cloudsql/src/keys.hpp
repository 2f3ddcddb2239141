// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"
#include "needs.hpp"

namespace infra::gcp {

// Keys of the region's key ring, by what they are for.
inline constexpr char k_cluster_key[] = "cluster";
inline constexpr char k_database_key[] = "database";
inline constexpr char k_secrets_key[] = "secrets";

// In every region a key ring and the same keys, each usable by the one service agent that needs it.
void add_keys(const sdk::Environment& environment, const Names& names, const Needs& needs,
              sdk::Blueprint& tree);

}  // namespace infra::gcp
