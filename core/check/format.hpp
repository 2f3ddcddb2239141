// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace infra::check {

// A form that a text may be asked to have, by the name that a schema's `format` gives. The list is
// closed, and each is a function: a schema brings no regular expressions, which can take for ever.
struct Format {
  std::string_view name;
  std::string_view noun;  // "a name": what a text is not, in a message
  std::string_view rule;  // what it has to look like
  bool (*matches)(std::string_view text);
};

// Null when there is no such format.
const Format* find_format(std::string_view name);

std::vector<std::string> format_names();

}  // namespace infra::check
