// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>

namespace infra {

// A place in a file that a person wrote. Small on purpose: every key and every value of a spec has
// one. `file` is an index into Sources; lines and columns count from 1, columns in characters.
struct Position {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 1;

  // A value that no file holds, such as a default, has no place.
  bool known() const { return line != 0; }

  friend bool operator==(const Position&, const Position&) = default;
};

}  // namespace infra
