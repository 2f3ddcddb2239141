// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace infra::tree {

// What an environment's lock file says, with our line endings. Nothing where there is none.
Result<std::optional<std::string>> read_lock_file(const std::filesystem::path& file);

}  // namespace infra::tree
