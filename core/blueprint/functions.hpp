// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace infra::blueprint {

// A function that a built tree may call: pure, known to Terragrunt, needs no file, clock or network.
struct Function {
  std::string_view name;
  std::size_t fewest_arguments;
  std::size_t most_arguments;
  std::string_view gives;  // a type expression; empty: depends on the arguments
};

// Null when no such function may be called.
const Function* find_function(std::string_view name);

std::vector<std::string> function_names();

}  // namespace infra::blueprint
