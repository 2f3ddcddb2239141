// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// README.md: what was built from what, and how to plan, apply and destroy it.
std::string readme_file(const blueprint::Blueprint& blueprint,
                        const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
