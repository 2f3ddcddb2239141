// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "app/commands.hpp"

namespace infra::app {

// `infra module import`, a part of `infra module`.
void add_module_import(CLI::App& module, CommandLine& line);

}  // namespace infra::app
