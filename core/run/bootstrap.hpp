// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "blueprint/blueprint.hpp"

namespace infra::run {

// Where the state of a region's units is kept.
struct StatePlace {
  std::string region;
  std::string bucket;
};

// What has to be there before a tree can be planned for the first time.
struct Bootstrap {
  std::vector<StatePlace> state;   // sorted by region
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
