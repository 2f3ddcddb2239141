// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>

#include "blueprint/value.hpp"

namespace infra::hcl {

// Puts a value as an expression behind a text. Its first line goes on in a line that is indented by `indent` columns
// and is `column` columns long so far; the lines after it are indented to match.
// An object takes a line for each member. A list or a call stays on one line while that is short.
void append_expression(std::string& text, const blueprint::Value& value, std::size_t indent,
                       std::size_t column);

// The same alone.
std::string to_expression(const blueprint::Value& value, std::size_t indent = 0,
                          std::size_t column = 0);

}  // namespace infra::hcl
