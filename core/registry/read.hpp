// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "registry/plugin.hpp"

namespace infra::registry {

// Reads one plugin's plugin.json, facts.json and catalogue.json.
Result<Plugin> read(const std::filesystem::path& folder);

}  // namespace infra::registry
