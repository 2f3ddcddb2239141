// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/value.hpp"

namespace infra::hcl {

// A value as HCL, in the form that `terraform fmt` leaves alone. `indent` is that of the line on
// which it begins; further lines carry their own.
std::string to_expression(const blueprint::Value& value, std::size_t indent = 0);

}  // namespace infra::hcl
