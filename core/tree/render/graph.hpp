// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// graph.json: units, edges and waves, for programs.
std::string graph_file(const blueprint::Blueprint& blueprint,
                       const catalogue::Catalogue& catalogue);

}  // namespace infra::tree
