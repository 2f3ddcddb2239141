// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "blueprint/blueprint.hpp"

namespace infra::run {

// Where the state of some regions' units is kept.
struct StatePlace {
  std::string bucket;
  std::vector<std::string> regions;  // sorted
  std::string unit;  // one that keeps its state there; of those, the first to be applied
};

// What has to be there before a tree can be planned for the first time.
struct Bootstrap {
  std::vector<StatePlace> state;   // in the order in which their units can be applied
  std::vector<std::string> units;  // ids of those that have to be applied, in this order
};

Bootstrap bootstrap_of(const blueprint::Blueprint& blueprint);

// One command of Terragrunt, and what it is good for.
struct Step {
  std::string purpose;
  std::vector<std::string> arguments;
};

// Each of them leaves alone what is there already, so that all can be run again.
std::vector<Step> steps_of(const Bootstrap& bootstrap, const std::filesystem::path& tree);

// "terragrunt --working-dir … backend bootstrap", as one would type it.
std::string command_line(const Step& step);

// Runs the step with the user's terminal, environment and credentials.
Done carry_out(const Step& step);

}  // namespace infra::run
