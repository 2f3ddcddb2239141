// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

namespace infra::hcl {

struct Assignment {
  std::string name;
  std::string expression;
};

std::string blanks(std::size_t count);

// One line for each, indented, with the `=` of neighbours under each other. An expression that spans
// lines stands for itself: it gets one blank, and ends the run of neighbours.
std::string aligned(const std::vector<Assignment>& assignments, std::size_t indent);

}  // namespace infra::hcl
