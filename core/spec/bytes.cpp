// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/bytes.hpp"

#include <algorithm>

#include "spec/places.hpp"
#include "spec/read.hpp"

namespace infra::spec {

namespace {

// A file with more of them is no text at all.
constexpr std::size_t k_most_bad_characters = 10;

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;  // 0: what stands there is not UTF-8
};

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// The character that text begins with; `text` is not empty. Refuses what has a shorter form,
// surrogates, and what lies behind the last character.
Character decode(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return {first, 1};
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return {};
  char32_t code = first & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if (!continues(text, i)) return {};
    code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  const bool has_shorter_form = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (has_shorter_form || is_surrogate || code > 0x10FFFF) return {};
  return {code, bytes};
}

bool is_forbidden(char32_t code) {
  if (code < 0x20) return code != '\t' && code != '\n' && code != '\r';
  const bool is_control = code >= 0x7F && code <= 0x9F;
  // YAML 1.1 ends a line at these two, and at U+0085; YAML 1.2 does not.
  const bool is_other_line_end = code == 0x2028 || code == 0x2029;
  // They make a reviewer see another text than the one that is built.
  const bool turns_direction =
      (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  const bool is_no_character = code == 0xFEFF || (code & 0xFFFEU) == 0xFFFE;
  return is_control || is_other_line_end || turns_direction || is_no_character;
}

std::string name_of(char32_t code) {
  static constexpr char k_hex[] = "0123456789ABCDEF";
  std::string digits;
  for (; code != 0 || digits.size() < 4; code >>= 4U) digits += k_hex[code & 15U];
  std::reverse(digits.begin(), digits.end());
  return "U+" + digits;
}

bool begins_with(std::string_view text, std::string_view bytes) {
  return text.substr(0, bytes.size()) == bytes;
}

bool is_utf16(std::string_view text) {
  // Without a mark, too: of two bytes of a plain letter one is 0.
  const bool has_halves = text.size() > 3 && (text[0] == 0) == (text[2] == 0) &&
                          (text[1] == 0) == (text[3] == 0) && (text[0] == 0) != (text[1] == 0);
  return has_halves || begins_with(text, "\xFF\xFE") || begins_with(text, "\xFE\xFF");
}

// Walks over the text once and collects what is wrong with its characters.
Diagnostics check_characters(std::string_view text, std::uint32_t file) {
  Places places(text, file);
  Diagnostics out;
  bool saw_lone_return = false;
  for (std::size_t i = 0; i < text.size() && out.size() < k_most_bad_characters;) {
    const auto [code, bytes] = decode(text.substr(i));
    if (bytes == 0) {
      // Where one character is in another encoding, all are: the first is enough.
      out.push_back(error("spec.yaml.utf8", "this is not UTF-8")
                        .at(places.at(i))
                        .with_hint("save the file as UTF-8"));
      break;
    }
    const bool is_lone_return = code == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (is_lone_return && !saw_lone_return) {
      saw_lone_return = true;
      out.push_back(error("spec.yaml.carriage-return", "a carriage return alone ends no line")
                        .at(places.at(i))
                        .with_hint("let lines end with a line feed"));
    }
    if (is_forbidden(code)) {
      out.push_back(error("spec.yaml.control-character",
                          "there is an invisible character here: " + name_of(code))
                        .at(places.at(i))
                        .with_hint("take it out"));
    }
    i += bytes;
  }
  return out;
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
  if (begins_with(text, k_byte_order_mark)) text.remove_prefix(k_byte_order_mark.size());
  return text;
}

std::optional<std::string> find_forbidden_character(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const auto [code, bytes] = decode(utf8.substr(i));
    if (bytes == 0) return "a byte that is not UTF-8";
    if (is_forbidden(code)) return name_of(code);
    i += bytes;
  }
  return std::nullopt;
}

Diagnostic too_large(std::size_t bytes, std::uint32_t file) {
  return error("spec.yaml.size", "the file has " + std::to_string(bytes) + " bytes, and may have " +
                                     std::to_string(k_most_bytes))
      .at(Position{file, 1, 1, 1})
      .with_hint("a spec is a page or two: is this the right file?");
}

Diagnostics check_bytes(std::string_view text, std::uint32_t file) {
  if (text.size() > k_most_bytes) return {too_large(text.size(), file)};
  if (is_utf16(text)) {
    return {error("spec.yaml.utf16", "the file is UTF-16, not UTF-8")
                .at(Position{file, 1, 1, 1})
                .with_hint("save it as UTF-8")};
  }
  return check_characters(text, file);
}

}  // namespace infra::spec
