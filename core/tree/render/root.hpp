// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"

namespace infra::tree {

// root.hcl: what every unit includes. State, providers, pins and retries, said once.
std::string root_file(const blueprint::Blueprint& blueprint);

}  // namespace infra::tree
