// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"

namespace infra::aws {

// The database: one instance that takes writes and owns the credentials, and a replica of it in each
// of the other regions. What a unit is called says nothing about which one it is.
void add_database(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::aws
