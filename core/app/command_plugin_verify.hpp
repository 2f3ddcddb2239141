// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "app/commands.hpp"

namespace infra::app {

// `infra plugin verify`, below `infra plugin`.
void add_plugin_verify(CLI::App& plugin, CommandLine& line);

}  // namespace infra::app
