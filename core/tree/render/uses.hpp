// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <set>
#include <string>

#include "blueprint/blueprint.hpp"

namespace infra::tree {

// What the expressions of a component, and of its units, refer to.
struct Uses {
  std::set<blueprint::Scope> scopes;
  std::map<std::string, std::set<std::string>> outputs;  // by dependency
};

Uses uses_of(const blueprint::Blueprint& blueprint, const blueprint::Component& component);

}  // namespace infra::tree
