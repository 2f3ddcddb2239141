// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/syntax.hpp"

#include <algorithm>
#include <string>

#include <yaml-cpp/exceptions.h>

#include "base/text.hpp"
#include "spec/lexeme.hpp"
#include "spec/read.hpp"

namespace infra::spec {

namespace {

namespace parser = YAML::ErrorMsg;

// Messages that the oldest parser we support does not have.
constexpr std::string_view k_unexpected_scalar = "unexpected scalar";
constexpr std::string_view k_unexpected_flow =
    "plain value cannot start with flow indicator character";
constexpr std::string_view k_unexpected_token = "unexpected token after end of document";

bool is_one_of(std::string_view problem, std::initializer_list<std::string_view> messages) {
  // Some have a value behind them.
  return std::any_of(messages.begin(), messages.end(), [&](std::string_view message) {
    return problem.substr(0, message.size()) == message;
  });
}

Diagnostic syntax_error(std::string message, std::string hint, Position where) {
  return error("spec.yaml.syntax", std::move(message)).at(where).with_hint(std::move(hint));
}

std::string place_in_words(Position place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::size_t end_of_character(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(begin + 1, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

// A character as a message shows it.
std::string character_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return "the end of the file";
  if (text[offset] == '"') return "a quote";
  return in_quotes(text.substr(offset, end_of_character(text, offset) - offset));
}

// The word at an offset: what a list of symptoms is underlined with.
std::size_t end_of_word(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_of(" \t\n,[]{}", offset), text.size());
}

// `zones:3`, the commonest slip: a colon without a blank behind it makes no key.
bool lacks_blank_behind_colon(std::string_view word) {
  const auto colon = word.find(':');
  return colon != k_nowhere && colon > 0 && colon + 1 < word.size() && word.find("//") == k_nowhere;
}

std::size_t indentation_of_line(std::string_view text, std::size_t offset) {
  const auto line = begin_of_line(text, offset);
  return std::min(text.find_first_not_of(' ', line), text.size()) - line;
}

// Whether a line between a bracket and what does not fit into it is indented no more than the
// bracket's own: then the bracket was to end before that line.
bool leaves_bracket(std::string_view text, std::size_t bracket, std::size_t found) {
  const auto indentation = indentation_of_line(text, bracket);
  for (auto line = end_of_line(text, bracket) + 1; line <= found && line < text.size();
       line = end_of_line(text, line) + 1) {
    const auto first = std::min(text.find_first_not_of(" \t", line), text.size());
    const bool is_empty = first == end_of_line(text, line) || text[first] == '#';
    const bool closes = !is_empty && (text[first] == ']' || text[first] == '}');
    if (!is_empty && !closes && first - line <= indentation) return true;
  }
  return false;
}

// The line on which a comma is missing: where the text ends that stands in front of what was found.
std::size_t begin_of_line_before(std::string_view text, std::size_t offset) {
  const auto last = text.substr(0, begin_of_line(text, offset)).find_last_not_of(" \t\n");
  return last == k_nowhere ? offset : last;
}

Diagnostic unclosed_bracket(std::size_t begin, std::size_t found, Places& places) {
  const auto text = places.text();
  const std::string bracket(1, text[begin]);
  const std::string closing = bracket == "[" ? "]" : "}";
  const auto opened = places.at(begin);
  const bool is_open_to_the_end = found >= text.size();
  if (is_open_to_the_end || leaves_bracket(text, begin, found)) {
    return error("spec.yaml.unclosed-bracket",
                 "the " + in_quotes(bracket) + " that begins here is " +
                     (is_open_to_the_end ? "never" : "not") + " closed")
        .at(opened)
        .with_hint("write " + in_quotes(closing) + " where it ends");
  }
  // The parser notices at the next line, or at a colon of it, when this one lacks its comma.
  const bool is_first_on_line =
      text.substr(begin_of_line(text, found), found - begin_of_line(text, found))
          .find_first_of(",[]{}") == k_nowhere;
  const bool lacks_comma = is_first_on_line && begin < begin_of_line(text, found) &&
                           text[found] != ']' && text[found] != '}';
  const auto at = lacks_comma ? begin_of_line_before(text, found) : found;
  return syntax_error("a comma or " + in_quotes(closing) + " is expected " +
                          (lacks_comma ? "behind this" : "here") + ", to go on with the " +
                          in_quotes(bracket) + " of " + place_in_words(opened),
                      "is a comma missing, or " + in_quotes(closing) + "?",
                      places.at(at, lacks_comma ? at + 1 : end_of_word(text, found)));
}

// Neither a key nor the end of a mapping stands where one is expected.
Diagnostic no_key(std::size_t offset, const Whereabouts& whereabouts, Places& places) {
  const auto text = places.text();
  const bool stands_behind_something = begin_of_line(text, offset) < whereabouts.end;
  if (stands_behind_something) return not_expected(offset, places);
  const auto rest_of_line = text.substr(offset, end_of_line(text, offset) - offset);
  const auto where = places.at(offset, end_of_word(text, offset));
  if (rest_of_line.substr(0, 1) == "&") return anchor_refused(offset, places);
  if (rest_of_line.substr(0, 1) == "*") return alias_refused(offset, places);
  if (rest_of_line.substr(0, 2) == "- ") {
    return syntax_error("a list cannot go on with keys, nor keys with a list",
                        "indent alike what belongs together", where);
  }
  const bool is_key =
      rest_of_line.find(": ") != k_nowhere || (!rest_of_line.empty() && rest_of_line.back() == ':');
  if (!is_key) return lacks_colon(offset, places);
  return syntax_error("this line is indented like nothing above it",
                      "indent it like its neighbours", where);
}

// The text that stands behind what was reported, past the signs that make structure.
std::size_t begin_of_next_text(std::string_view text, std::size_t from) {
  auto at = skip_blanks_and_comments(text, from);
  while (at < text.size() && std::string_view(":-,[{").find(text[at]) != k_nowhere) {
    at = skip_blanks_and_comments(text, at + 1);
  }
  return at;
}

// Where the text begins that a misplaced colon would make a key of. The parser may have reported it.
std::size_t begin_of_misplaced_key(std::string_view text, std::size_t colon,
                                   const Whereabouts& whereabouts) {
  const bool was_reported = skip_blanks_and_comments(text, whereabouts.end) >= colon;
  if (was_reported) return std::min(whereabouts.begin, colon);
  return std::min(begin_of_next_text(text, whereabouts.end), colon);
}

// The line of a text that goes on in the next one, when the next is indented like the line before it:
// then the line between them is the one that stands wrong.
std::optional<std::size_t> find_outdented_line(std::string_view text, std::size_t begin,
                                               std::size_t next) {
  const auto line = begin_of_line(text, begin);
  if (line == 0 || end_of_line(text, begin) + 1 != next) return std::nullopt;
  const auto indentation = indentation_of_line(text, next);
  const bool stands_out = indentation_of_line(text, begin) < indentation &&
                          indentation_of_line(text, line - 1) == indentation;
  if (!stands_out) return std::nullopt;
  return line + indentation_of_line(text, begin);
}

Diagnostic misplaced_colon(std::size_t offset, const Whereabouts& whereabouts, Places& places) {
  const auto text = places.text();
  const auto begin = begin_of_misplaced_key(text, offset, whereabouts);
  const auto line = begin_of_line(text, offset);
  if (begin < line) {
    if (const auto outdented = find_outdented_line(text, begin, line)) {
      return syntax_error("this line is indented less than its neighbours",
                          "indent it like its neighbours",
                          places.at(*outdented, end_of_word(text, *outdented)));
    }
    // The text goes over several lines, and the parser noticed at the colon of the last.
    const auto first = begin_of_line(text, begin);
    const bool is_first_on_line =
        text.substr(first, begin - first).find_first_not_of(" -") == k_nowhere;
    if (is_first_on_line) return lacks_colon(begin, places);
    const auto key = std::min(text.find_first_not_of(' ', line), offset);
    return syntax_error("this line goes on with the text of " + place_in_words(places.at(begin)) +
                            ", and a text has no keys",
                        "indent it like its neighbours", places.at(key, offset));
  }
  if (offset - begin > k_most_bytes_in_a_key) {
    return error("spec.yaml.key-size", "the key has " + std::to_string(offset - begin) +
                                           " bytes, and may have " +
                                           std::to_string(k_most_bytes_in_a_key))
        .at(places.at(begin, offset));
  }
  return syntax_error("this colon makes a key where none can be",
                      "a text with a colon and a blank in it has to be in quotes",
                      places.at(offset));
}

// A text may not begin with some characters, unless it is in quotes.
Diagnostic needs_quotes(std::size_t offset, Places& places) {
  const auto end = end_of_word(places.text(), offset);
  return syntax_error("a text cannot hold " + character_at(places.text(), offset) + " here",
                      "write it in quotes", places.at(offset, std::max(end, offset + 1)));
}

// A tab among the blanks, dashes and question marks that a line begins with, or nothing.
std::optional<std::size_t> find_leading_tab(std::string_view text, std::size_t offset) {
  const auto line = begin_of_line(text, std::min(offset, text.size()));
  const auto indicators = std::min(text.find_first_not_of(" \t-?", line), text.size()) - line;
  const auto tab = text.substr(line, indicators).find('\t');
  if (tab == k_nowhere) return std::nullopt;
  return line + tab;
}

// What the parser says of texts: quotes, escapes.
std::optional<Diagnostic> explain_text(std::string_view problem, std::size_t offset,
                                       const Whereabouts& whereabouts, Places& places) {
  const auto text = places.text();
  if (is_one_of(problem, {parser::EOF_IN_SCALAR, parser::DOC_IN_SCALAR})) {
    const auto quote = find_open_quote(text, whereabouts.end);
    return unclosed_quote(quote == k_nowhere ? offset : quote, places);
  }
  if (is_one_of(problem, {parser::INVALID_ESCAPE, parser::INVALID_HEX, parser::INVALID_UNICODE})) {
    // The mark is behind the escape, sometimes far.
    const auto escape = text.substr(0, std::min(offset, text.size())).rfind('\\');
    return bad_escape(escape == k_nowhere ? offset : escape, places);
  }
  return std::nullopt;
}

// A quote that was closed by the next one, lines below: what follows makes no sense then, but is not
// the mistake. It may be the last text that was reported, or the one behind it.
std::optional<Diagnostic> explain_by_quote(std::size_t offset, const Whereabouts& whereabouts,
                                           Places& places) {
  const auto text = places.text();
  for (const auto begin : {whereabouts.begin, begin_of_next_text(text, whereabouts.end)}) {
    const bool is_quote = begin < text.size() && (text[begin] == '"' || text[begin] == '\'');
    const auto end = is_quote ? end_of_quoted(text, begin) : k_nowhere;
    const bool is_followed = end != k_nowhere && end <= offset && offset <= end_of_line(text, end);
    const bool is_long = is_followed && end > end_of_line(text, begin);
    if (!is_long) continue;
    return error("spec.yaml.unclosed-quote", "the quote that begins here is closed only at " +
                                                 place_in_words(places.at(end - 1)))
        .at(places.at(begin, end_of_line(text, begin)))
        .with_hint("close it where the text ends");
  }
  return std::nullopt;
}

std::optional<Diagnostic> explain_structure(std::string_view problem, std::size_t offset,
                                            const Whereabouts& whereabouts, Places& places) {
  const auto where = places.at(offset);
  if (is_one_of(problem, {parser::END_OF_MAP_FLOW, parser::END_OF_SEQ_FLOW}) &&
      whereabouts.open_bracket) {
    return unclosed_bracket(*whereabouts.open_bracket, offset, places);
  }
  if (problem == parser::FLOW_END) {
    return syntax_error(character_at(places.text(), offset) + " closes nothing",
                        "take it out, or open it before", where);
  }
  if (problem == k_unexpected_scalar || problem == k_unexpected_flow) {
    return not_expected(offset, places);
  }
  if (problem == k_unexpected_token) {
    return not_expected(skip_blanks_and_comments(places.text(), whereabouts.end), places);
  }
  if (problem == parser::END_OF_MAP || problem == parser::END_OF_SEQ) {
    return no_key(offset, whereabouts, places);
  }
  if (problem == parser::MAP_VALUE) return misplaced_colon(offset, whereabouts, places);
  if (problem == parser::BLOCK_ENTRY) {
    return syntax_error("a list cannot begin here",
                        "begin it on a line of its own, or write [a, b]", where);
  }
  if (problem == parser::CHAR_IN_BLOCK || problem == parser::ZERO_INDENT_IN_BLOCK) {
    return syntax_error("this cannot stand behind | or >",
                        "a text that begins with one of them has to be in quotes; otherwise it "
                        "begins on the next line",
                        where);
  }
  if (is_one_of(problem, {parser::END_OF_VERBATIM_TAG, parser::CHAR_IN_TAG_HANDLE,
                          parser::TAG_WITH_NO_SUFFIX, parser::MULTIPLE_TAGS})) {
    return tag_refused(offset, places);
  }
  if (problem == parser::MAP_KEY) {
    return syntax_error("a key cannot begin with \"?\" here",
                        "write the key alone, in quotes if it has to be", where);
  }
  return std::nullopt;
}

}  // namespace

Diagnostic unclosed_quote(std::size_t begin, Places& places) {
  return error("spec.yaml.unclosed-quote", "the quote that begins here is never closed")
      .at(places.at(begin, end_of_line(places.text(), begin)))
      .with_hint("close it where the text ends");
}

Diagnostic bad_escape(std::size_t begin, Places& places) {
  const auto text = places.text();
  begin = std::min(begin, text.size());
  const auto digits =
      std::min(text.find_first_not_of("0123456789abcdefABCDEF", begin + 2), begin + 6);
  const auto end = std::max(digits, end_of_character(text, begin + 1));
  const auto shown = text.substr(begin, end - begin);
  return error("spec.yaml.escape", in_quotes(shown) + " is not an escape that a spec can hold")
      .at(places.at(begin, begin + shown.size()))
      .with_hint("write the character itself; a backslash is written \\\\, or stands as it is in "
                 "single quotes");
}

Diagnostic tag_refused(std::size_t begin, Places& places) {
  return error("spec.yaml.tag", "a spec has no tags")
      .at(places.at(begin, end_of_word(places.text(), begin)))
      .with_hint("write the value alone, in quotes if it is a text");
}

Diagnostic tab_indents(std::size_t begin, Places& places) {
  return error("spec.yaml.tab", "a tab cannot indent a line")
      .at(places.at(begin))
      .with_hint("indent with spaces");
}

Diagnostic anchor_refused(std::size_t begin, Places& places) {
  return error("spec.yaml.anchor", "a spec has no anchors")
      .at(places.at(begin, end_of_word(places.text(), begin)))
      .with_hint(
          "write the value out where it is needed; a text that begins with & has to be in quotes");
}

Diagnostic alias_refused(std::size_t begin, Places& places) {
  const auto end = end_of_word(places.text(), begin);
  return error("spec.yaml.alias", "a spec has no aliases")
      .at(places.at(begin, end))
      .with_hint("write the value out; a text that begins with * has to be in quotes");
}

Diagnostic lacks_colon(std::size_t begin, Places& places) {
  const auto text = places.text();
  const auto end = end_of_word(text, begin);
  const auto word = text.substr(begin, end - begin);
  const bool lacks_blank = lacks_blank_behind_colon(word);
  return syntax_error(in_quotes(word) + " is no key",
                      lacks_blank ? "write a blank behind the colon" : "write a colon behind a key",
                      places.at(begin, end));
}

Diagnostic not_expected(std::size_t begin, Places& places) {
  return syntax_error(character_at(places.text(), begin) + " is not expected here",
                      "does what stands before it end too early?",
                      places.at(begin, end_of_word(places.text(), begin)));
}

Diagnostic explain(std::string_view problem, std::size_t offset, const Whereabouts& whereabouts,
                   Places& places) {
  const auto text = places.text();
  if (auto found = explain_text(problem, offset, whereabouts, places)) return *std::move(found);

  const bool is_tab = problem == parser::TAB_IN_INDENTATION || !whereabouts.open_bracket;
  if (const auto tab = find_leading_tab(text, offset); tab && is_tab) {
    return tab_indents(*tab, places);
  }

  if (auto found = explain_by_quote(offset, whereabouts, places)) return *std::move(found);
  if (problem.substr(0, std::string_view(parser::UNKNOWN_ANCHOR).size()) ==
      parser::UNKNOWN_ANCHOR) {
    return alias_refused(offset, places);
  }
  if (auto found = explain_structure(problem, offset, whereabouts, places)) {
    return *std::move(found);
  }
  if (problem == parser::UNKNOWN_TOKEN) return needs_quotes(offset, places);
  if (is_one_of(problem, {parser::ALIAS_NOT_FOUND, parser::ANCHOR_NOT_FOUND, parser::CHAR_IN_ALIAS,
                          parser::CHAR_IN_ANCHOR})) {
    // The mark is behind the & or the *.
    const auto sign = text.substr(0, std::min(offset, text.size())).find_last_of("&*");
    return needs_quotes(sign == k_nowhere ? offset : sign, places);
  }
  return syntax_error("this is not YAML: " + std::string(problem), "", places.at(offset));
}

}  // namespace infra::spec
