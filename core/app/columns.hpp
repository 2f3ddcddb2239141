// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

namespace infra::app {

// Rows for people, each cell as wide as the widest of its column. Safe to print; no blanks at the ends of lines.
std::string in_columns(const std::vector<std::vector<std::string>>& rows,
                       const std::string& indent = "");

}  // namespace infra::app
