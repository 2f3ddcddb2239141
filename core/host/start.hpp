// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "process/child.hpp"
#include "registry/plugin.hpp"

namespace infra::host {

// The program that a plugin runs in, of the same installation as this one.
std::filesystem::path plugin_host_program();

// Starts it for a plugin, which it loads at the first question.
Result<process::Child> start_plugin_host(const std::filesystem::path& program,
                                         const registry::Plugin& plugin);

}  // namespace infra::host
