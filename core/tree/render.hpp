// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"
#include "tree/files.hpp"

namespace infra::tree {

// The whole tree of a blueprint whose modules are in the catalogue. The same blueprint gives the same
// bytes on every machine.
Files render(const blueprint::Blueprint& blueprint, const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
