// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "spec/node.hpp"

namespace infra::check {

// Whether a text without quotes is a whole number, in the only way that a spec writes one.
bool is_integer(std::string_view text);

// Nothing when it does not fit into 64 bits, or is none.
std::optional<std::int64_t> to_integer(std::string_view text);

// Values of a tree that was validated: what its schema calls an integer is one. Anything else is a
// bug of ours, and ends the process.
std::int64_t as_integer(const spec::Node& node);
bool as_bool(const spec::Node& node);
const std::string& as_text(const spec::Node& node);

}  // namespace infra::check
