// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/known.hpp"

namespace infra::tree {

// units/<component>.hcl: what all units of a component have in common.
std::string component_file(const catalogue::Index& tree, const blueprint::Component& component);

}  // namespace infra::tree
