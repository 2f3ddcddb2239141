// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/quote.hpp"

#include <algorithm>
#include <iterator>

#include "blueprint/names.hpp"
#include "hcl/utf8.hpp"

namespace infra::hcl {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Characters that a reader does not see, or that change how the rest of the line looks.
constexpr Range k_unseen[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},   {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFC}, {0xE0000, 0xE007F},
};

// Characters that never join their neighbours, so that each is one column for `terraform fmt`, which
// counts grapheme clusters. Letters that do join are few in names, and escaping them costs nothing.
constexpr Range k_single[] = {
    {0x20, 0x7E},     {0xA1, 0xAC},     {0xAE, 0x2FF},    {0x370, 0x482},
    {0x48A, 0x52F},   {0x5D0, 0x5EA},   {0x3041, 0x3096}, {0x30A1, 0x30FA},
    {0x30FC, 0x30FC}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},
};

template <std::size_t Size>
bool is_in(const Range (&ranges)[Size], char32_t character) {
  return std::any_of(std::begin(ranges), std::end(ranges), [=](const Range& range) {
    return character >= range.first && character <= range.last;
  });
}

void append_code(std::string& text, char32_t character) {
  constexpr char k_digits[] = "0123456789abcdef";
  const bool is_long = character > 0xFFFF;
  text += is_long ? "\\U" : "\\u";
  for (int shift = is_long ? 28 : 12; shift >= 0; shift -= 4) {
    text += k_digits[(character >> shift) & 0xF];
  }
}

void append_character(std::string& text, char32_t character, bool as_code) {
  switch (character) {
  case '"':
    text += "\\\"";
    return;
  case '\\':
    text += "\\\\";
    return;
  case '\n':
    text += "\\n";
    return;
  case '\r':
    text += "\\r";
    return;
  case '\t':
    text += "\\t";
    return;
  default:
    break;
  }
  if (as_code) {
    append_code(text, character);
  } else {
    append_utf8(text, character);
  }
}

// "${" and "%{" begin something in a template, and are doubled to stand for themselves.
bool begins_sequence(std::string_view text) {
  return text.size() > 1 && (text[0] == '$' || text[0] == '%') && text[1] == '{';
}

enum class Columns { any, one_each };

// What needs neither an escape nor a closer look.
bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '$' && c != '%';
}

void append_escaped(std::string& text, std::string_view literal, Columns columns) {
  if (std::all_of(literal.begin(), literal.end(), is_plain)) {
    text += literal;
    return;
  }
  while (!literal.empty()) {
    if (begins_sequence(literal)) text += literal.front();
    const char32_t character = take_character(literal);
    append_character(text, character,
                     is_in(k_unseen, character) ||
                         (columns == Columns::one_each && !is_in(k_single, character)));
  }
}

// After "{", HCL takes this word for the beginning of something else than a key.
bool is_bare_key(std::string_view name) { return blueprint::is_identifier(name) && name != "for"; }

}  // namespace

void append_quoted(std::string& text, std::string_view literal) {
  text += '"';
  append_escaped(text, literal, Columns::any);
  text += '"';
}

std::string quoted(std::string_view text) {
  std::string result;
  append_quoted(result, text);
  return result;
}

void append_escaped(std::string& text, std::string_view literal, Followed followed) {
  // "$" before "${" would make an escaped "$${" of it.
  const bool doubles = followed == Followed::by_interpolation && literal.ends_with('$');
  if (doubles) literal.remove_suffix(1);
  append_escaped(text, literal, Columns::any);
  if (doubles) text += "\\u0024";
}

std::string key(std::string_view name) {
  if (is_bare_key(name)) return std::string(name);
  std::string result = "\"";
  append_escaped(result, name, Columns::one_each);
  return result + '"';
}

std::string template_of(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins_sequence(text.substr(at))) result += text[at];
    result += text[at];
  }
  return result;
}

}  // namespace infra::hcl
