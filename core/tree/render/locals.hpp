// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

// Files that say things once, for others to read.
namespace infra::tree {

// env.hcl
std::string environment_file(const blueprint::Blueprint& blueprint);

// <region>/region.hcl
std::string region_file(const blueprint::Blueprint& blueprint, const std::string& region);

// versions.hcl: the version of each module, by the name that the catalogue gives it. The plugin's own
// have none.
std::string versions_file(const blueprint::Blueprint& blueprint,
                          const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
