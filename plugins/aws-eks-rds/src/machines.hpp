// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>

#include <infra/sdk/environment.hpp>
#include <infra/sdk/value.hpp>

namespace infra::aws {

// The size of a machine, which says how many cpus it has in every family of today: "xlarge".
std::string size_of(const std::string& machine);

// The cpus of a size: 2 for "large", 4 for "xlarge", 4 n for "<n>xlarge".
std::int64_t cpus_of(const std::string& size);

// What a pool's nodes may be. Spare capacity comes from many families, or it is gone all at once; they
// have as many cpus and as much memory.
sdk::Value machines_of(const sdk::NodePool& pool);

}  // namespace infra::aws
