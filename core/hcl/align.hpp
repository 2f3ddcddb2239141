// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace infra::hcl {

inline constexpr std::size_t k_indent = 2;

// `name = value`, where a value may have more lines, which are indented already.
struct Assignment {
  std::string name;
  std::string value;
};

// Assignments that follow each other, a line for each, with every "=" below the one before it. One
// whose value takes more lines stands apart: those before it and after it are aligned without it.
std::string aligned(const std::vector<Assignment>& assignments, std::size_t indent);

}  // namespace infra::hcl
