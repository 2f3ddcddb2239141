// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/json_text.hpp"

#include <utility>

namespace infra::tree {

void append_json(std::string& text, const std::vector<std::string>& values) {
  text += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += ", ";
    append_json(text, values[i]);
  }
  text += ']';
}

std::string& JsonLines::next() {
  text_ += std::exchange(has_values_, true) ? ",\n" : "\n";
  return text_.append(indent_).append("  ");
}

std::string& JsonLines::next(std::string_view name) {
  append_json(next(), name);
  return text_.append(": ");
}

void JsonLines::end() {
  if (has_values_) text_.append("\n").append(indent_);
  text_ += end_;
}

}  // namespace infra::tree
