// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/utf8.hpp"

#include <cstddef>

namespace infra::hcl {

namespace {

struct Form {
  std::size_t length;
  char32_t least;  // a longer form than a character needs is not UTF-8
  char32_t bits;   // those of the first byte that count
};

Form form_of(unsigned char first) {
  if (first < 0x80) return {1, 0, 0x7F};
  if (first >= 0xC2 && first < 0xE0) return {2, 0x80, 0x1F};
  if (first >= 0xE0 && first < 0xF0) return {3, 0x800, 0x0F};
  if (first >= 0xF0 && first < 0xF5) return {4, 0x10000, 0x07};
  return {0, 0, 0};
}

constexpr bool is_surrogate(char32_t character) {
  return character >= 0xD800 && character <= 0xDFFF;
}

}  // namespace

char32_t take_character(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const Form form = form_of(first);
  const std::string_view bytes = text.substr(0, form.length);
  char32_t character = first & form.bits;
  bool is_valid = form.length != 0 && bytes.size() == form.length;
  for (const char byte : bytes.substr(is_valid ? 1 : bytes.size())) {
    const auto next = static_cast<unsigned char>(byte);
    is_valid = is_valid && (next & 0xC0) == 0x80;
    character = (character << 6) | (next & 0x3F);
  }
  if (!is_valid || character < form.least || character > 0x10FFFF || is_surrogate(character)) {
    text.remove_prefix(1);
    return k_replacement;
  }
  text.remove_prefix(form.length);
  return character;
}

void append_utf8(std::string& text, char32_t character) {
  const auto tail = [&](int shift) {
    text += static_cast<char>(0x80 | ((character >> shift) & 0x3F));
  };
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x800) {
    text += static_cast<char>(0xC0 | (character >> 6));
    tail(0);
  } else if (character < 0x10000) {
    text += static_cast<char>(0xE0 | (character >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (character >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace infra::hcl
