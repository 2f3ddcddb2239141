// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::gcp {

// The APIs of the project that the other units need; each of those depends on this one.
void add_services(const Names& names, sdk::Blueprint& tree);

}  // namespace infra::gcp
