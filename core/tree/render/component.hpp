// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// units/<component>.hcl: what all units of a component have in common.
std::string component_file(const blueprint::Blueprint& blueprint,
                           const blueprint::Component& component,
                           const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
