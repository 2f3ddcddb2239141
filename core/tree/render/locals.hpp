// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// env.hcl and region.hcl: values that are said once.
std::string locals_file(const blueprint::Blueprint& blueprint, const blueprint::Inputs& locals);

// versions.hcl: the version of every module that the tree uses.
std::string versions_file(const blueprint::Blueprint& blueprint,
                          const catalogue::Catalogue& catalogue);

// The name of a module's version there: "network-subnets" is versions.network_subnets.
std::string version_local(const std::string& module);

}  // namespace infra::tree
