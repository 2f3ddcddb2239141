// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"
#include "tree/files.hpp"

namespace infra::tree {

// The whole tree, as a function of its arguments: same bytes in, same bytes out. The blueprint has
// been checked against the catalogue.
Files render(const blueprint::Blueprint& blueprint, const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
