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

// The graph.json of each provider of an environment, by provider.
using Graphs = std::map<std::string, std::string>;

// Of one provider its graph.json; of several, an object with that of each.
std::string graphs_json(const Graphs& graphs);

// The same for people, all in one drawing: a frame for each region, and one for each provider where there are several.
// Arrows go in the order of an apply, from what has to be there first.
std::string graphs_mermaid(const Graphs& graphs);
std::string graphs_dot(const Graphs& graphs);

// What is built on what: a box for all units of a component. Empty where there are too many for a drawing.
std::string kinds_mermaid(const blueprint::Blueprint& blueprint);

}  // namespace infra::tree
