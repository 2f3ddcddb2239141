// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "base/exit_code.hpp"

// What `infra doctor` looks at, a file for each room of the machine.
namespace infra::app::doctor {

enum class State { well, weak, missing };

// What was looked at, and what it is good for.
struct Check {
  std::string what;    // "terragrunt"
  std::string found;   // "1.1.3, /usr/bin/terragrunt"
  std::string remedy;  // empty where all is well
  State state = State::well;
  ExitCode without = ExitCode::done;  // how a command that needs it would end
};

using Checks = std::vector<Check>;

Checks look_at_plugins(const CommonOptions& common);    // plugins.cpp
Checks look_at_programs();                              // programs.cpp
Checks look_at_sandbox();                               // sandbox.cpp
Checks look_at_workspace(const CommonOptions& common);  // workspace.cpp

}  // namespace infra::app::doctor
