// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "blueprint/value.hpp"
#include "interface/expression.hpp"

namespace infra::interface {

// The only values that the validations of a variable let through, where one of them says just that:
// contains(["a", "b"], var.x), or var.x == null || contains(…).
std::optional<std::vector<blueprint::Value>> allowed_by(const std::vector<Expression>& conditions,
                                                        const std::string& variable);

}  // namespace infra::interface
