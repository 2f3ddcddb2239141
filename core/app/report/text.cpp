// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/text.hpp"

#include <algorithm>
#include <string_view>

#include "app/report/complaint.hpp"
#include "app/report/paint.hpp"
#include "base/text.hpp"

namespace infra::app {

namespace {

constexpr char k_bold[] = "1";
constexpr char k_green[] = "1;32";

const char* color_of(Severity severity) {
  switch (severity) {
  case Severity::error:
    return "1;31";
  case Severity::warning:
    return "1;33";
  case Severity::note:
    return "1;36";
  }
  return "1;31";
}

std::string place_of(const Position& position, const Sources& sources) {
  return printable(sources.name(position.file)) + ':' + std::to_string(position.line) + ':' +
         std::to_string(position.column) + ": ";
}

constexpr std::size_t k_widest_excerpt = 200;
constexpr std::size_t k_shown_before_mistake = 60;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// The part of a line behind some characters.
std::string_view behind(std::string_view line, std::size_t characters) {
  std::size_t i = 0;
  for (; i < line.size(); ++i) {
    if (begins_character(line[i]) && characters-- == 0) break;
  }
  return line.substr(i);
}

struct Excerpt {
  std::string line;
  std::size_t column;  // of the mistake, from 1
  std::size_t length;
};

// What is shown of the line: all of it, but for a line that nobody could read.
Excerpt excerpt_of(const Position& position, const Sources& sources) {
  // A line may have a million characters: no more of it is looked at than is shown.
  const std::string_view whole = sources.line(position);
  const std::size_t column = position.column;
  if (behind(whole, k_widest_excerpt).empty()) {
    return {printable_line(whole), column, position.length};
  }
  const std::size_t begin =
      column > k_shown_before_mistake ? column - 1 - k_shown_before_mistake : 0;
  const std::string lead = begin > 0 ? "…" : "";
  const std::size_t shown_column = column - begin + count_characters(lead);
  const auto from = behind(whole, begin);
  const auto rest = behind(from, k_widest_excerpt);
  const auto shown = from.substr(0, from.size() - rest.size());
  return {lead + printable_line(shown) + (rest.empty() ? "" : "…"), shown_column,
          std::min<std::size_t>(position.length, k_widest_excerpt - shown_column)};
}

// "   14 |         arch: arm46" and, under the mistake, "^~~~~ hint".
std::string excerpt(const Diagnostic& diagnostic, const Position& position, const Sources& sources,
                    const Paint& paint) {
  const std::string number = std::to_string(position.line);
  const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
  const auto [line, column, length] = excerpt_of(position, sources);
  const std::string marker = '^' + std::string(length > 1 ? length - 1 : 0, '~');
  std::string text = margin + number + " | " + line + '\n';
  text += std::string(margin.size() + number.size(), ' ') + " | " + std::string(column - 1, ' ') +
          paint(k_green, marker);
  if (!diagnostic.hint.empty()) text += ' ' + paint(k_green, printable(diagnostic.hint));
  return text + '\n';
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, const Sources& sources, bool colored) {
  const Paint paint{colored};
  std::string text;
  if (diagnostic.position) text += paint(k_bold, place_of(*diagnostic.position, sources));
  text +=
      paint(color_of(diagnostic.severity), std::string(word_for(diagnostic.severity)) + ':') + ' ';
  if (!diagnostic.subject.empty()) text += printable(diagnostic.subject) + ": ";
  text += printable(diagnostic.message) + " [" + printable(diagnostic.id) + "]\n";
  if (diagnostic.position) return text + excerpt(diagnostic, *diagnostic.position, sources, paint);
  if (!diagnostic.hint.empty()) text += "  " + paint(k_green, printable(diagnostic.hint)) + '\n';
  return text;
}

}  // namespace infra::app
