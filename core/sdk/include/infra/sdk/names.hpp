// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

// What things of a built tree may be called. Names become folders, files and words of HCL, so that none may lead
// out of the tree or be read as anything but a name. The core asks the same of every reply.
namespace infra::sdk {

namespace detail {

// Not those of <cctype>, which look at the locale.
inline bool is_small(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_small_or_digit(char c) { return is_small(c) || is_digit(c); }

}  // namespace detail

// A component or a region: a-z, 0-9 and "-" between them, at most 63 characters.
inline bool is_folder_name(std::string_view name) {
  constexpr std::size_t k_longest = 63;
  if (name.empty() || name.size() > k_longest) return false;
  return detail::is_small_or_digit(name.front()) && detail::is_small_or_digit(name.back()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return detail::is_small_or_digit(c) || c == '-'; });
}

// A unit: one or more folder names with "/" between them, "cluster/main".
inline bool is_unit_name(std::string_view name) {
  constexpr std::size_t k_longest = 200;
  if (name.size() > k_longest) return false;
  for (;;) {
    const auto end = name.find('/');
    if (!is_folder_name(name.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    name.remove_prefix(end + 1);
  }
}

// A unit, or "cluster/*": the one with the last name of whoever needs it.
inline bool is_needed_unit(std::string_view name) {
  constexpr std::string_view k_own_name = "/*";
  const bool has_rest = name.size() > k_own_name.size();
  if (has_rest && name.substr(name.size() - k_own_name.size()) == k_own_name) {
    name.remove_suffix(k_own_name.size());
  }
  return is_unit_name(name);
}

// An input, an output, a local, a dependency: a word of HCL.
inline bool is_identifier(std::string_view name) {
  constexpr std::size_t k_longest = 255;
  if (name.empty() || name.size() > k_longest) return false;
  return (detail::is_letter(name.front()) || name.front() == '_') &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return detail::is_letter(c) || detail::is_digit(c) || c == '_' || c == '-';
         });
}

namespace detail {

// A mistake in the plugin is told where it is made, in the words of whoever made it: the core could only point into the
// reply.
inline void require(bool holds, const std::string& what, const std::string& name,
                    const std::string& rule) {
  if (!holds) throw std::invalid_argument(what + " \"" + name + "\": " + rule);
}

inline void require_folder(const std::string& what, const std::string& name) {
  require(is_folder_name(name), what, name,
          "use a-z, 0-9 and - between them, at most 63 characters");
}

// The folders units/ and modules/ stand where those of regions do.
inline void require_region(const std::string& region) {
  require_folder("the region", region);
  require(region != "units" && region != "modules", "the region", region,
          "the tree has another folder of that name");
}

inline void require_identifier(const std::string& what, const std::string& name) {
  require(is_identifier(name), what, name, "use a letter or _, then letters, digits, _ and -");
}

}  // namespace detail

}  // namespace infra::sdk
