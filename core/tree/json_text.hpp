// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace infra::tree {

// Texts as JSON has them: "a", and ["a", "b"] on one line.
std::string json_text(std::string_view text);
std::string json_list(const std::vector<std::string>& texts);

// Values on lines of their own: `begin`, each after `indent` and two more blanks, and `end`. On one line where there are none.
std::string json_lines(char begin, const std::vector<std::string>& values, char end,
                       std::string_view indent);

}  // namespace infra::tree
