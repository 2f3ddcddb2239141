// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// <region>/<unit>/terragrunt.hcl: what it includes, and what differs there.
std::string unit_file(const blueprint::Blueprint& blueprint, const blueprint::Unit& unit,
                      const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
