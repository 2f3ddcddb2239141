// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "registry/plugin.hpp"

namespace infra::app {

// A word for all that environments of a workspace have in common: this very infra, its plugins, and the modules that
// the workspace has. Another one whenever one of them changed. Nothing where that cannot be told.
std::optional<std::string> word_for_tools(const std::vector<registry::Plugin>& plugins,
                                          const std::filesystem::path& workspace);

}  // namespace infra::app
