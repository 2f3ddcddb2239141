// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>
#include <vector>

#include "own/extend.hpp"
#include "own/scope.hpp"
#include "own/source.hpp"

namespace infra::own {

// A tree while it is extended.
struct Work {
  const Team& team;
  std::string path;  // of the provider's block
  blueprint::Blueprint blueprint;
  Modules modules;
  Diagnostics found;

  // By component or unit: what of the spec may have closed a circle.
  std::map<std::string, std::string> said_by;
};

// The units come first: overrides may read them, and set nothing in them.
void add_units(const spec::Node& units, Work& work);
void apply_overrides(const spec::Node& overrides, Work& work);

}  // namespace infra::own
