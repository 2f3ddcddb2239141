// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/json_text.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace infra::tree {

namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

}  // namespace

std::string json_text(std::string_view text) {
  // Nearly all that a tree says of itself; asking the library for each takes a fifth of a build.
  if (!std::all_of(text.begin(), text.end(), is_plain)) return nlohmann::json(text).dump();
  std::string quoted;
  quoted.reserve(text.size() + 2);
  return quoted.append("\"").append(text).append("\"");
}

std::string json_list(const std::vector<std::string>& texts) {
  std::string list = "[";
  for (const auto& text : texts) list.append(list.size() > 1 ? ", " : "").append(json_text(text));
  return list + ']';
}

std::string json_lines(char begin, const std::vector<std::string>& values, char end,
                       std::string_view indent) {
  std::string lines(1, begin);
  for (const auto& value : values) {
    lines.append(lines.size() > 1 ? ",\n" : "\n").append(indent).append("  ").append(value);
  }
  if (!values.empty()) lines.append("\n").append(indent);
  return lines + end;
}

}  // namespace infra::tree
