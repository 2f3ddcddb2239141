// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace infra::app {

// A value as YAML in block style, its keys in the order that they have. Every reader of YAML, 1.1 or 1.2,
// gets the same value back: what one of them could take for something else stands in quotes.
std::string to_yaml(const nlohmann::ordered_json& json);

}  // namespace infra::app
