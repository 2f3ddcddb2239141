// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/names.hpp"

#include <algorithm>

#include <infra/sdk/names.hpp>

namespace infra::blueprint {

bool is_folder_name(std::string_view name) { return sdk::is_folder_name(name); }
bool is_unit_name(std::string_view name) { return sdk::is_unit_name(name); }
bool is_needed_unit(std::string_view name) { return sdk::is_needed_unit(name); }
bool is_identifier(std::string_view name) { return sdk::is_identifier(name); }

bool is_plain_word(std::string_view word) {
  constexpr std::size_t k_longest_word = 255;
  if (word.empty() || word.size() > k_longest_word) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return c > ' ' && c <= '~' && c != '"' && c != '\\' && c != '$';
  });
}

}  // namespace infra::blueprint
