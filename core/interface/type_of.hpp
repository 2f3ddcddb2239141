// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>

#include "catalogue/type.hpp"
#include "interface/expression.hpp"

namespace infra::interface {

// Why an expression is no type.
struct NoType {
  Position position;
  std::string message;
};

// The type that an expression names, in all forms that Terraform ever took: list(string), list, "string".
std::optional<catalogue::Type> type_of(const Expression& expression, NoType& why);

}  // namespace infra::interface
