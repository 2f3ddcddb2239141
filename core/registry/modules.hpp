// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"

namespace infra::registry {

// The text of each file of the Terraform modules that a plugin brings, by its path below modules/:
// "records/main.tf". None when the plugin brings none. Every file of them becomes one of a built tree,
// so that what has no place there is refused: links, hidden files, units of Terragrunt, and more than
// modules that people review ever hold.
Result<std::map<std::string, std::string>> read_modules(const std::filesystem::path& plugin);

}  // namespace infra::registry
