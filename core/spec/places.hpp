// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/position.hpp"

namespace infra::spec {

// Turns offsets in a text into lines and columns. The parser's own columns count bytes, and some of
// its marks are wrong: offsets are all that is taken from it.
//
// Remembers the last place, so that asking in the order of the text costs one walk over it, however
// long its lines are. `text` has to outlive this.
class Places {
public:
  Places(std::string_view text, std::uint32_t file) : text_(text), file_(file) {}

  std::string_view text() const { return text_; }

  // The place of text[begin, end). What spans lines is underlined to the end of its first line. Both
  // may lie behind the text: that is its end.
  Position at(std::size_t begin, std::size_t end);
  Position at(std::size_t begin) { return at(begin, begin + 1); }

private:
  void go_to(std::size_t offset);

  std::string_view text_;
  std::uint32_t file_;
  std::size_t offset_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

}  // namespace infra::spec
