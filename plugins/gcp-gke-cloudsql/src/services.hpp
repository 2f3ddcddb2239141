// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"
#include "needs.hpp"

namespace infra::gcp {

// The APIs of the project that the other units need, and the service agents that use keys; each of
// the others depends on this one.
void add_services(const Names& names, const Needs& needs, sdk::Blueprint& tree);

}  // namespace infra::gcp
