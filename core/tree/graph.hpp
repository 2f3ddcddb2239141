// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// Units, edges and steps, for programs: what graph.json of a tree says.
nlohmann::json graph_json(const blueprint::Blueprint& blueprint,
                          const catalogue::Catalogue& catalogue);

// The same for people, all blueprints in one drawing: a frame for each region, and one for each provider
// where there are several. Arrows go in the order of an apply, from what has to be there first.
std::string graph_mermaid(const std::vector<blueprint::Blueprint>& blueprints);
std::string graph_dot(const std::vector<blueprint::Blueprint>& blueprints);

}  // namespace infra::tree
