// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>
#include <vector>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::tree {

// Units, edges and steps, for programs: the text of a tree's graph.json. A line for each, so that two branches merge.
std::string graph_json(const blueprint::Blueprint& blueprint,
                       const catalogue::Catalogue& catalogue);

// Of one provider its graph.json; of several, an object with that of each.
std::string graphs_json(const std::map<std::string, std::string>& by_provider);

// The same for people, all blueprints in one drawing: a frame for each region, and one for each provider
// where there are several. Arrows go in the order of an apply, from what has to be there first.
std::string graph_mermaid(const std::vector<blueprint::Blueprint>& blueprints);
std::string graph_dot(const std::vector<blueprint::Blueprint>& blueprints);

// What is built on what: a box for all units of a component. Empty where there are too many for a drawing.
std::string kinds_mermaid(const blueprint::Blueprint& blueprint);

}  // namespace infra::tree
