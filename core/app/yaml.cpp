// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/yaml.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace infra::app {

namespace {

using Json = nlohmann::ordered_json;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What YAML 1.1 takes for a truth, for nothing or for a number.
bool is_word_of_yaml(std::string_view text) {
  constexpr std::array<std::string_view, 12> k_words = {
      "y", "n", "yes", "no", "on", "off", "false", "nan", "inf", "true", "null", "nil"};
  std::string lower(text);
  for (auto& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::find(k_words.begin(), k_words.end(), lower) != k_words.end();
}

// "8Gi", "7d": digits and a unit that no number of YAML ends with.
bool is_amount(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto unit = text.substr(static_cast<std::size_t>(end - text.begin()));
  return unit == "Mi" || unit == "Gi" || unit == "Ti" || unit == "d" || unit == "h" ||
         unit == "m" || unit == "s";
}

// Whether a text means itself without quotes. A slash is in no number and in no date.
bool is_plain(std::string_view text) {
  if (text.empty()) return false;
  const bool only_harmless = std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == '/';
  });
  if (!only_harmless) return false;
  if (is_letter(text.front())) return !is_word_of_yaml(text);
  if (is_digit(text.front())) {
    return is_amount(text) || text.find('/') != std::string_view::npos;
  }
  return false;
}

// Characters that JSON lets stand and that YAML takes for line breaks, or forbids.
std::string escape_rest(const std::string& json) {
  struct Escape {
    std::string_view bytes;
    std::string_view text;
  };
  constexpr Escape k_escapes[] = {{"\x7f", "\\x7f"},
                                  {"\xe2\x80\xa8", "\\u2028"},
                                  {"\xe2\x80\xa9", "\\u2029"},
                                  {"\xef\xbb\xbf", "\\ufeff"}};
  std::string text;
  for (std::size_t i = 0; i < json.size();) {
    const std::string_view rest = std::string_view(json).substr(i);
    const auto* escape =
        std::find_if(std::begin(k_escapes), std::end(k_escapes),
                     [&](const auto& e) { return rest.substr(0, e.bytes.size()) == e.bytes; });
    const bool is_c1 =
        rest.size() > 1 && rest[0] == '\xc2' && static_cast<unsigned char>(rest[1]) < 0xa0;
    if (escape != std::end(k_escapes)) {
      text += escape->text;
      i += escape->bytes.size();
    } else if (is_c1) {
      constexpr char k_digits[] = "0123456789abcdef";
      const auto low = static_cast<unsigned char>(rest[1]);
      text += "\\x";
      text += k_digits[low >> 4U];
      text += k_digits[low & 15U];
      i += 2;
    } else {
      text += json[i++];
    }
  }
  return text;
}

std::string in_yaml(const std::string& text) {
  if (is_plain(text)) return text;
  return escape_rest(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string scalar(const Json& json) {
  return json.is_string() ? in_yaml(json.get_ref<const std::string&>()) : json.dump();
}

bool fits_a_line(const Json& json) {
  if (!json.is_structured() || json.empty()) return true;
  return json.is_array() && std::none_of(json.begin(), json.end(),
                                         [](const Json& item) { return item.is_structured(); });
}

std::string on_a_line(const Json& json) {
  if (json.is_object()) return "{}";
  if (!json.is_array()) return scalar(json);
  std::vector<std::string> items;
  for (const auto& item : json) items.push_back(scalar(item));
  return '[' + joined(items) + ']';
}

void write(const Json& json, std::size_t indent, std::string& out);

void write_entries(const Json& mapping, std::size_t indent, std::string& out) {
  for (const auto& [key, value] : mapping.items()) {
    out += std::string(indent, ' ') + in_yaml(key) + ':';
    if (fits_a_line(value)) {
      out += ' ' + on_a_line(value) + '\n';
    } else {
      out += '\n';
      write(value, indent + 2, out);
    }
  }
}

void write_items(const Json& list, std::size_t indent, std::string& out) {
  for (const auto& item : list) {
    if (fits_a_line(item)) {
      out += std::string(indent, ' ') + "- " + on_a_line(item) + '\n';
      continue;
    }
    const auto begin = out.size();
    write(item, indent + 2, out);
    out[begin + indent] = '-';
  }
}

void write(const Json& json, std::size_t indent, std::string& out) {
  json.is_object() ? write_entries(json, indent, out) : write_items(json, indent, out);
}

}  // namespace

std::string to_yaml(const Json& json) {
  if (fits_a_line(json)) return on_a_line(json) + '\n';
  std::string out;
  write(json, 0, out);
  return out;
}

}  // namespace infra::app
