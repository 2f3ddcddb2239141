// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "blueprint/blueprint.hpp"

namespace infra::blueprint {

// Sorts the units so that each comes after all that it depends on: by the step in which it can be
// applied, then by id. Every dependency must name a unit that is there.
// Units that depend on each other in a circle have no order: returns the circles, each as the ids
// on its way, with the first one again at its end.
std::vector<std::vector<std::string>> put_in_order(Blueprint& blueprint);

}  // namespace infra::blueprint
