// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "base/exit_code.hpp"

namespace infra::app {

// Reads the command line, runs the command that it names, and returns how the process ends.
ExitCode run(int argc, char** argv);

}  // namespace infra::app
