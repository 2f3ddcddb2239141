// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/functions.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace infra::blueprint {

namespace {

constexpr std::size_t k_any_number = std::numeric_limits<std::size_t>::max();

constexpr Function k_functions[] = {
    {"base64decode", 1, 1, "string"},
    {"base64encode", 1, 1, "string"},
    {"cidrhost", 2, 2, "string"},
    {"cidrnetmask", 1, 1, "string"},
    {"cidrsubnet", 3, 3, "string"},
    {"cidrsubnets", 2, k_any_number, "list(string)"},
    {"coalesce", 1, k_any_number, ""},
    {"compact", 1, 1, "list(string)"},
    {"concat", 1, k_any_number, "list(any)"},
    {"contains", 2, 2, "bool"},
    {"distinct", 1, 1, "list(any)"},
    {"element", 2, 2, ""},
    {"flatten", 1, 1, "list(any)"},
    {"format", 1, k_any_number, "string"},
    {"join", 2, k_any_number, "string"},
    {"jsondecode", 1, 1, ""},
    {"jsonencode", 1, 1, "string"},
    {"keys", 1, 1, "list(string)"},
    {"length", 1, 1, "number"},
    {"lookup", 2, 3, ""},
    {"lower", 1, 1, "string"},
    {"max", 1, k_any_number, "number"},
    {"merge", 1, k_any_number, "map(any)"},
    {"min", 1, k_any_number, "number"},
    {"one", 1, 1, ""},
    {"range", 1, 3, "list(number)"},
    {"replace", 3, 3, "string"},
    {"sha256", 1, 1, "string"},
    {"slice", 3, 3, "list(any)"},
    {"sort", 1, 1, "list(string)"},
    {"split", 2, 2, "list(string)"},
    {"substr", 3, 3, "string"},
    {"tobool", 1, 1, "bool"},
    {"tolist", 1, 1, "list(any)"},
    {"tomap", 1, 1, "map(any)"},
    {"tonumber", 1, 1, "number"},
    {"toset", 1, 1, "set(any)"},
    {"tostring", 1, 1, "string"},
    {"trimprefix", 2, 2, "string"},
    {"trimsuffix", 2, 2, "string"},
    {"upper", 1, 1, "string"},
    {"values", 1, 1, "list(any)"},
    {"yamlencode", 1, 1, "string"},
    {"zipmap", 2, 2, "map(any)"},
};

}  // namespace

const Function* find_function(std::string_view name) {
  const auto found = std::find_if(std::begin(k_functions), std::end(k_functions),
                                  [&](const Function& function) { return function.name == name; });
  return found == std::end(k_functions) ? nullptr : found;
}

std::vector<std::string> function_names() {
  std::vector<std::string> names;
  for (const auto& function : k_functions) names.emplace_back(function.name);
  return names;
}

}  // namespace infra::blueprint
