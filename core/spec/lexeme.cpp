// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/lexeme.hpp"

#include <algorithm>

namespace infra::spec {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n'; }

std::size_t skip_spaces(std::string_view text, std::size_t from) {
  while (from < text.size() && is_space(text[from])) ++from;
  return from;
}

std::size_t indentation_at(std::string_view text, std::size_t line_begin) {
  const auto first = text.find_first_not_of(' ', line_begin);
  return std::min(first, text.size()) - line_begin;
}

bool line_is_empty(std::string_view text, std::size_t line_begin) {
  return line_begin + indentation_at(text, line_begin) == end_of_line(text, line_begin);
}

// Whether a plain scalar ends at an offset behind its first character.
bool ends_plain(std::string_view text, std::size_t at) {
  const bool last = at + 1 >= text.size();
  if (text[at] == ':') return last || is_space(text[at + 1]);
  if (text[at] == '#') return is_blank(text[at - 1]);
  return text[at] == '\n' || text[at] == ',' || text[at] == ']' || text[at] == '}';
}

// Whether a character begins neither a scalar nor a comment, but structure.
bool is_structure(std::string_view text, std::size_t at) {
  if (std::string_view("[]{},").find(text[at]) != std::string_view::npos) return true;
  const bool stands_alone = at + 1 >= text.size() || is_space(text[at + 1]);
  return stands_alone && std::string_view("-?:").find(text[at]) != std::string_view::npos;
}

bool is_hex(std::string_view digits) {
  return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// Whether the escape whose letter is text[at] may stand in a spec.
bool is_good_escape(std::string_view text, std::size_t at, std::size_t end) {
  const char kind = text[at];
  if (std::string_view("\"\\/nrt \n").find(kind) != std::string_view::npos) return true;
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  const auto number = text.substr(at + 1, std::min(digits, end - at - 1));
  return digits != 0 && number.size() == digits && is_hex(number);
}

}  // namespace

std::size_t begin_of_line(std::string_view text, std::size_t offset) {
  return text.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
}

std::size_t end_of_line(std::string_view text, std::size_t offset) {
  return std::min(text.find('\n', offset), text.size());
}

std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool is_doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
      if (!is_doubled) return i + 1;
      ++i;
    }
  }
  return k_nowhere;
}

std::size_t end_of_plain(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t at = begin;
  for (std::size_t i = 0; i < value.size() && at < text.size();) {
    if (is_space(value[i])) {
      // A fold: what is one blank or line feed in the value may be more of them in the text.
      i = skip_spaces(value, i);
      at = skip_spaces(text, at);
    } else {
      ++i;
      ++at;
    }
  }
  return at;
}

std::size_t end_of_block(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t end = end_of_line(text, begin);
  if (value.find_first_not_of('\n') == std::string_view::npos) return end;
  std::optional<std::size_t> indentation;
  while (end < text.size()) {
    const auto line = end + 1;
    if (!line_is_empty(text, line)) {
      if (!indentation) indentation = indentation_at(text, line);
      if (indentation_at(text, line) < *indentation) break;
    }
    end = end_of_line(text, line);
  }
  return end;
}

std::size_t skip_blanks_and_comments(std::string_view text, std::size_t from) {
  from = skip_spaces(text, from);
  while (from < text.size() && text[from] == '#') {
    from = skip_spaces(text, end_of_line(text, from));
  }
  return from;
}

std::optional<std::size_t> find_bad_escape(std::string_view text, std::size_t begin,
                                           std::size_t end) {
  end = std::min(end, text.size());
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (text[i] != '\\') continue;
    if (!is_good_escape(text, i + 1, end)) return i;
    ++i;
  }
  return std::nullopt;
}

std::size_t find_open_quote(std::string_view text, std::size_t from) {
  std::size_t at = skip_blanks_and_comments(text, from);
  while (at < text.size()) {
    if (text[at] == '"' || text[at] == '\'') {
      const auto end = end_of_quoted(text, at);
      if (end == k_nowhere) return at;
      at = end;
    } else if (is_structure(text, at)) {
      ++at;
    } else {
      for (++at; at < text.size() && !ends_plain(text, at);) ++at;
    }
    at = skip_blanks_and_comments(text, at);
  }
  return k_nowhere;
}

}  // namespace infra::spec
