// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string_view>

namespace infra::interface {

// What another constraint on versions means for whoever met the one before.
enum class Narrowing {
  none,     // every version that was allowed is allowed still
  some,     // some version that was allowed is not any more
  unknown,  // one of them is in no form that is known here
};

// Whether the constraint `after` allows less than `before`: ">= 5.79" than ">= 4.0, < 6".
Narrowing narrowing(std::string_view before, std::string_view after);

// Whether two constraints are written alike, but for blanks.
bool same_constraint(std::string_view a, std::string_view b);

}  // namespace infra::interface
