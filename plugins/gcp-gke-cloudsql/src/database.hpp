// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

#include "foundation.hpp"

namespace infra::gcp {

// Cloud SQL: the instance that takes writes in one region, a read replica in each of the others that
// the spec names. All are one component; what makes one a replica is where it gets its data from.
void add_database(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::gcp
