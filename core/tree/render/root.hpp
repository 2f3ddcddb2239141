// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"

namespace infra::tree {

// root.hcl, which every unit includes: where state lives, the providers and their versions, retries.
std::string root_file(const blueprint::Blueprint& blueprint);

}  // namespace infra::tree
