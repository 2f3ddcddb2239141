// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "blueprint/blueprint.hpp"
#include "explain/homes.hpp"

namespace infra::explain {

// A value of a built tree that something of the spec has a part in.
struct Effect {
  Saying said;
  std::vector<std::string> units;  // the ids of those that it reaches, in the tree's order
};

// What comes from a spec path: from itself, from anything below it, or from what it is a part of;
// straight, or through what a tree says once for many. Sorted by file and name.
std::vector<Effect> effects_of(const blueprint::Blueprint& blueprint, const std::string& path);

}  // namespace infra::explain
