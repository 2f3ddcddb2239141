// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

namespace infra::hcl {

inline constexpr char32_t k_replacement = 0xFFFD;

// Takes the first character off a text that is not empty. A byte that begins no character counts as
// U+FFFD.
char32_t take_character(std::string_view& text);

void append_utf8(std::string& text, char32_t character);

}  // namespace infra::hcl
