// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>

#include "base/diagnostic.hpp"
#include "files/rights.hpp"

namespace infra::registry {

// Whom a plugin may come from: root, the user, and whoever owns infra itself.
struct Trusted {
  files::UserId user = 0;
  files::UserId owner_of_program = 0;
  std::filesystem::path
      prefix;  // where infra is installed: who may write there may replace infra too
};

// Those that this process has to trust.
Trusted trusted_by(const std::filesystem::path& program);

bool is_in_prefix(const std::filesystem::path& folder, const Trusted& trusted);

// What lets somebody else put code or data into the plugin of a folder: nothing when nothing does. Looked at are the
// folder with all in it, where links lead to, and every folder above.
std::optional<Diagnostic> distrust(const std::filesystem::path& folder, const Trusted& trusted);

}  // namespace infra::registry
