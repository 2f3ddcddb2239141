// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace infra::sdk {

namespace detail {

// FNV-1a: names need a hash that is the same everywhere and for ever, not one that resists attacks.
inline std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211U;
  }
  return hash;
}

}  // namespace detail

// A name that a service takes: as it is where it has at most `limit` characters; else its beginning
// and a hash of the whole, so that two long names that begin alike stay apart, on every machine.
inline std::string shortened(const std::string& name, std::size_t limit) {
  constexpr std::size_t k_digits = 6;
  if (name.size() <= limit) return name;
  std::string hash;
  std::uint64_t rest = detail::stable_hash(name);
  for (std::size_t i = 0; i < k_digits; ++i, rest /= 36) {
    hash += "0123456789abcdefghijklmnopqrstuvwxyz"[rest % 36];
  }
  if (limit <= k_digits) return hash.substr(0, limit);
  std::string beginning = name.substr(0, limit - k_digits - 1);
  while (!beginning.empty() && (beginning.back() == '-' || beginning.back() == '_')) {
    beginning.pop_back();
  }
  return beginning.empty() ? hash : beginning + "-" + hash;
}

}  // namespace infra::sdk
