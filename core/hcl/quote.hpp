// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

// The only place of the program that quotes and escapes for HCL.
namespace infra::hcl {

// Text as it stands between the quotes of a string: no text can end its literal or begin a template.
std::string escaped(std::string_view text);

// "text"
std::string quoted_string(std::string_view text);

// The key of an object: bare where HCL reads it back as the same text, else quoted.
std::string object_key(std::string_view key);

// Whether the text is a name of HCL: an attribute's, a function's, an output's.
bool is_identifier(std::string_view text);

}  // namespace infra::hcl
