// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// units/<component>.hcl: source, dependencies with their mocks, and the inputs that all units share.
std::string component_file(const blueprint::Blueprint& blueprint,
                           const blueprint::Component& component,
                           const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
