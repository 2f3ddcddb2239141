// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

namespace infra::hcl {

// A string literal. Nothing in the text can end it or begin an interpolation, and what a reader cannot
// see (control characters, marks that turn the direction of text) is written as \u….
// Bytes that are no UTF-8 become U+FFFD.
std::string quoted(std::string_view text);
void append_quoted(std::string& text, std::string_view literal);

// The same without the quotes, as literal text of a template with more after it.
enum class Followed { by_interpolation, by_end };
void append_escaped(std::string& text, std::string_view literal, Followed followed);

// The name of an object's member: as it is where HCL reads it so, else in quotes. Each character of the
// result is one column wide for `terraform fmt`, which aligns by it.
std::string key(std::string_view name);

// Text as a template that gives it back: for values that are read as HCL a second time.
std::string template_of(std::string_view text);

}  // namespace infra::hcl
