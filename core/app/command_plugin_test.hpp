// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "app/commands.hpp"

namespace infra::app {

// `infra plugin test`, a part of `infra plugin`.
void add_plugin_test(CLI::App& plugin, CommandLine& line);

}  // namespace infra::app
