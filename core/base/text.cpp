// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/text.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace infra {

namespace {

constexpr std::size_t k_most_names_to_list = 12;

// Edit distance where a swap of neighbours counts as one mistake, as fingers do.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

constexpr std::string_view k_no_character = "\xEF\xBF\xBD";  // U+FFFD

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Of the character of UTF-8 that a text begins with; 0 where there is none.
std::size_t bytes_of_character(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (text.size() < bytes) return 0;
  for (std::size_t i = 1; i < bytes; ++i) {
    if (!continues(text[i])) return 0;
  }
  // Longer forms than need be, surrogates, and what lies behind the last character.
  const auto second = static_cast<unsigned char>(text[1]);
  const bool is_none = (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) ||
                       (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90);
  return is_none ? 0 : bytes;
}

// Whether a terminal would do something else than show it: control characters of both halves, and those
// that turn the direction of a line.
bool is_obeyed(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  const auto last = static_cast<unsigned char>(character.back());
  if (character.size() == 2) return first == 0xC2 && last <= 0x9F;
  const auto lead = character.substr(0, 2);
  const bool turns_direction = (lead == "\xE2\x80" && last >= 0xAA && last <= 0xAE) ||
                               (lead == "\xE2\x81" && last >= 0xA6 && last <= 0xA9);
  const bool ends_line = lead == "\xE2\x80" && (last == 0xA8 || last == 0xA9);
  return character.size() == 3 && (turns_direction || ends_line);
}

// People who type node_pools mean nodePools.
std::string folded(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c == '-' || c == '_') continue;
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

}  // namespace

std::string printable(std::string_view text) {
  static constexpr char k_hex[] = "0123456789abcdef";
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // C2 80 to C2 9F are the control characters of the second half; terminals obey them too.
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const bool second_half_control = byte == 0xC2 && next >= 0x80 && next <= 0x9F;
    if (byte == '\n') {
      out += "\\n";
    } else if (byte == '\t') {
      out += "\\t";
    } else if (byte == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte == 0x7F || second_half_control) {
      const unsigned shown = second_half_control ? next : byte;
      if (second_half_control) ++i;
      out += "\\x";
      out += k_hex[shown >> 4U];
      out += k_hex[shown & 15U];
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string printable_line(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  while (!line.empty()) {
    const auto bytes = bytes_of_character(line);
    const auto character = line.substr(0, std::max<std::size_t>(1, bytes));
    line.remove_prefix(character.size());
    if (bytes == 0) {
      // What continues no character is counted by no column.
      if (!continues(character.front())) out += k_no_character;
    } else if (is_obeyed(character)) {
      out += ' ';
    } else {
      out += character;
    }
  }
  return out;
}

std::string in_quotes(std::string_view text) { return '"' + printable(text) + '"'; }

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const auto& word : words) {
    if (&word != &words.front()) out += separator;
    out += word;
  }
  return out;
}

void append(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string wanted = folded(word);
  // A short word has few letters to get wrong: one in three, and never more than three.
  const std::size_t allowed = std::min<std::size_t>(3, std::max<std::size_t>(1, wanted.size() / 3));
  std::string best;
  std::size_t best_distance = allowed + 1;
  for (const auto& candidate : candidates) {
    const std::size_t found = distance(wanted, folded(candidate));
    if (found < best_distance) {
      best_distance = found;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  std::string out;
  if (const std::string near = nearest(word, candidates); !near.empty()) {
    out = "did you mean " + in_quotes(near) + "?";
  }
  if (!candidates.empty() && candidates.size() <= k_most_names_to_list) {
    out += (out.empty() ? "one of: " : " one of: ") + joined(candidates);
  }
  return out;
}

std::size_t count_characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return !continues(c); }));
}

}  // namespace infra
