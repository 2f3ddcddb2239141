// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"

namespace infra::tree {

// <region>/<unit>/terragrunt.hcl: two includes, and the inputs that differ here.
std::string unit_file(const blueprint::Blueprint& blueprint, const blueprint::Unit& unit);

}  // namespace infra::tree
