// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "registry/plugin.hpp"

namespace infra::registry {

// Reads a plugin's facts.json. `file_name` is for messages.
Result<Facts> read_facts(std::string_view text, const std::string& file_name);

}  // namespace infra::registry
