// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/known.hpp"

namespace infra::tree {

// <region>/<unit>/terragrunt.hcl: what it includes, and what differs there.
std::string unit_file(const catalogue::Index& tree, const blueprint::Unit& unit);

}  // namespace infra::tree
