// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>

// Where the XDG Base Directory Specification has a user's things. Nothing for a user who has no home.
namespace infra::app {

// Plugins that a user installed: ~/.local/share/infra/plugins.
std::optional<std::filesystem::path> plugins_of_user();

// What may be taken away at any time: ~/.cache/infra, or INFRA_CACHE_DIR. Nothing where that is empty.
std::optional<std::filesystem::path> cache_of_user();

}  // namespace infra::app
