// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/quote.hpp"

#include <algorithm>
#include <array>

namespace infra::hcl {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continues_name(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
}

std::string control_character(unsigned char byte) {
  static constexpr char k_hex[] = "0123456789abcdef";
  return std::string("\\u00") + k_hex[byte >> 4U] + k_hex[byte & 15U];
}

std::string escaped_character(char c) {
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x20 || byte == 0x7F) return control_character(byte);
  return {c};
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += escaped_character(text[i]);
    // "${" and "%{" begin a template; doubled, the first character stands for itself. A "$" or "%"
    // that nothing follows is left alone.
    const bool begins_template =
        (text[i] == '$' || text[i] == '%') && i + 1 < text.size() && text[i + 1] == '{';
    if (begins_template) out += text[i];
  }
  return out;
}

std::string quoted_string(std::string_view text) {
  return '"' + escaped(text) + '"';
}

bool is_identifier(std::string_view text) {
  return !text.empty() && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), continues_name);
}

std::string object_key(std::string_view key) {
  // Bare, these would be read as something else than a name.
  static constexpr std::array<std::string_view, 4> k_words = {"false", "for", "null", "true"};
  const bool is_word = std::find(k_words.begin(), k_words.end(), key) != k_words.end();
  return is_identifier(key) && !is_word ? std::string(key) : quoted_string(key);
}

}  // namespace infra::hcl
