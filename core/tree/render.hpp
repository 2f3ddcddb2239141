// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"
#include "tree/files.hpp"

namespace infra::tree {

// The whole tree of a blueprint whose modules are in the catalogue. `modules` are the files of the
// modules that the plugin brings, "records/main.tf": those of the used ones become a part of the tree.
// The same blueprint gives the same bytes on every machine.
Files render(const blueprint::Blueprint& blueprint, const catalogue::Catalogue& catalogue,
             const Files& modules);

}  // namespace infra::tree
