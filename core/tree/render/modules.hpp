// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"
#include "tree/files.hpp"

namespace infra::tree {

// The files of those modules of the plugin's own that are used, below modules/. Where a kind of file has
// comments, its first line says where it comes from, in the same words in every environment.
Files module_files(const blueprint::Blueprint& blueprint, const catalogue::Catalogue& catalogue,
                   const Files& brought);

}  // namespace infra::tree
