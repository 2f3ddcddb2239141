// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalogue/type.hpp"

namespace infra::catalogue {

// Terraform's rules of conversion, as far as types alone decide. Where only the value decides, as for
// a string that may be a number, they hold.

// Whether some value of one type can become one of the other.
bool converts(const Type& from, const Type& to);

// The one type that values of all these types can become, as the elements of a list(any) must:
// a number and a string are both strings, a number and a list nothing.
std::optional<Type> common_type(const std::vector<Type>& types);

// Whether Terraform reads the text as a number: "7", "2.5", "1e3", but not "0x10".
bool reads_as_number(std::string_view text);

// Whether it reads the text as a bool: "true", "false", "1", "0".
bool reads_as_bool(std::string_view text);

}  // namespace infra::catalogue
