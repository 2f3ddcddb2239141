// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/names.hpp"

#include <algorithm>

namespace infra::blueprint {

namespace {

constexpr std::size_t k_longest_folder_name = 63;
constexpr std::size_t k_longest_unit_name = 200;
constexpr std::size_t k_longest_word = 255;

// Not those of <cctype>, which look at the locale.
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_alphanumeric(char c) { return is_lower(c) || is_digit(c); }

}  // namespace

bool is_folder_name(std::string_view name) {
  if (name.empty() || name.size() > k_longest_folder_name) return false;
  return is_alphanumeric(name.front()) && is_alphanumeric(name.back()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_alphanumeric(c) || c == '-'; });
}

bool is_unit_name(std::string_view name) {
  if (name.size() > k_longest_unit_name) return false;
  for (;;) {
    const auto end = name.find('/');
    if (!is_folder_name(name.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    name.remove_prefix(end + 1);
  }
}

bool is_needed_unit(std::string_view name) {
  constexpr std::string_view k_own_name = "/*";
  if (name.size() > k_own_name.size() &&
      name.substr(name.size() - k_own_name.size()) == k_own_name) {
    name.remove_suffix(k_own_name.size());
  }
  return is_unit_name(name);
}

bool is_identifier(std::string_view name) {
  if (name.empty() || name.size() > k_longest_word) return false;
  return (is_letter(name.front()) || name.front() == '_') &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; });
}

bool is_plain_word(std::string_view word) {
  if (word.empty() || word.size() > k_longest_word) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return c > ' ' && c <= '~' && c != '"' && c != '\\' && c != '$';
  });
}

}  // namespace infra::blueprint
