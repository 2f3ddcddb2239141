// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "registry/plugin.hpp"

namespace infra::registry {

// What to do about a plugin whose data cannot be used.
inline constexpr char k_reinstall[] = "reinstall the plugin, or remove its folder";

// Reads a plugin's facts.json. `file_name` is for messages.
Result<Facts> read_facts(std::string_view text, const std::string& file_name);

}  // namespace infra::registry
