// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "registry/plugin.hpp"

namespace infra::app {

// Words for what environments of a workspace have in common, another one whenever any of it changed.

// For the modules that the workspace has: to be asked for before they are read, lest a change in between be missed.
// Nothing where that cannot be told.
std::optional<std::string> word_for_modules(const std::filesystem::path& workspace);

// For this very infra and its plugins.
std::string word_for_tools(const std::vector<registry::Plugin>& plugins);

}  // namespace infra::app
