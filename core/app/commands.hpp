// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "app/options.hpp"
#include "app/report.hpp"
#include "base/exit_code.hpp"

// Each command is one function in a file of its own.
namespace infra::app {

ExitCode build(const CommonOptions& common, const BuildOptions& options, Report& report);
ExitCode help(const HelpOptions& options, Report& report);
ExitCode bootstrap(const CommonOptions& common, const BootstrapOptions& options, Report& report);
ExitCode validate(const CommonOptions& common, const ValidateOptions& options, Report& report);

}  // namespace infra::app
