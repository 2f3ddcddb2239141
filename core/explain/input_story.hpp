// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"
#include "explain/homes.hpp"

namespace infra::explain {

// An output that an input reads, of a unit that is applied before.
struct ReadOutput {
  std::string unit;  // its id
  std::string output;
};

// An input that a unit's module takes, and where its value comes from.
struct InputStory {
  std::string module;  // a key of the catalogue
  std::string type;    // "list of string"
  bool required = false;
  std::optional<Saying> said;  // nothing: the module's own default holds
  std::vector<Saying> locals;  // what the value reads of env.hcl and region.hcl
  std::vector<ReadOutput> outputs;
};

// The names of all inputs that a unit has.
std::vector<std::string> inputs_said(const blueprint::Blueprint& blueprint,
                                     const blueprint::Unit& unit);

// Nothing where the unit's module takes no such input.
std::optional<InputStory> story_of(const blueprint::Blueprint& blueprint,
                                   const catalogue::Catalogue& catalogue,
                                   const blueprint::Unit& unit, const std::string& input);

}  // namespace infra::explain
