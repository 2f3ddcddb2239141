// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::gcp {

// The secret that holds the database's credentials, which belongs to no region, and in the primary's
// region the password in it: generated, written, and given to the database, but kept in no state.
void add_credentials(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

}  // namespace infra::gcp
