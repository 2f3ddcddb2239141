// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "process/child.hpp"

namespace infra::process {

// Runs a program of the user's as a shell would: found in PATH, with the user's environment, terminal
// and working directory, for as long as it takes. An interrupt from the keyboard is the program's to
// answer; this process waits for what it makes of it.
Result<Ending> run_in_foreground(const std::string& program,
                                 const std::vector<std::string>& arguments);

}  // namespace infra::process
