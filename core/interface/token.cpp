// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/token.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "hcl/utf8.hpp"

namespace infra::interface {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 9> k_long_symbols = {
    "...", "==", "!=", "<=", ">=", "&&", "||", "=>", "::"};
constexpr std::string_view k_symbols = "{}[](),.:=+-*/%!<>?~";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What is beyond ASCII may be a letter; whoever asks for a name looks more closely.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_word_part(char c) { return is_letter(c) || is_digit(c) || c == '-'; }

int digit_of(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The first mistake stays, and from then on the file is at its end.
class Lexer {
public:
  Lexer(std::string_view text, std::uint32_t file) : text_(text) { last_ = {file, 1, 1, 1}; }

  Tokens all() {
    if (text_.substr(0, k_byte_order_mark.size()) == k_byte_order_mark) {
      at_ = counted_ = k_byte_order_mark.size();
    }
    check_characters();
    Tokens tokens;
    do {
      tokens.list.push_back(next(0));
    } while (tokens.list.back().kind != Token::Kind::end);
    tokens.mistake = std::move(mistake_);
    return tokens;
  }

private:
  bool at_end() const { return mistake_.has_value() || at_ >= text_.size(); }
  char here() const { return at_end() ? '\0' : text_[at_]; }
  bool sees(std::string_view what) const {
    return !at_end() && text_.substr(at_, what.size()) == what;
  }

  // Only ever asked for places further on, so that all of them take one walk through the file.
  Position position_of(std::size_t offset, std::size_t length = 1) {
    for (; counted_ < offset; ++counted_) {
      if (text_[counted_] == '\n') {
        ++last_.line;
        last_.column = 1;
      } else if ((static_cast<unsigned char>(text_[counted_]) & 0xC0U) != 0x80U) {
        ++last_.column;
      }
    }
    Position position = last_;
    position.length = static_cast<std::uint32_t>(std::max<std::size_t>(length, 1));
    return position;
  }

  void fail(Position position, std::string message, std::string hint) {
    if (!mistake_) mistake_ = syntax_mistake(position, std::move(message), std::move(hint));
  }

  void check_characters() {
    std::string_view rest = text_;
    while (!rest.empty()) {
      const std::size_t offset = text_.size() - rest.size();
      const std::size_t before = rest.size();
      const char32_t character = hcl::take_character(rest);
      const bool is_bad = character == hcl::k_replacement && before - rest.size() != 3;
      if (!is_bad) continue;
      fail(position_of(offset), "is no UTF-8", "save the file as UTF-8");
      return;
    }
  }

  Token made(Token::Kind kind, std::size_t start, Position position) const {
    Token token;
    token.kind = mistake_ ? Token::Kind::end : kind;
    token.written = text_.substr(start, at_ - start);
    token.position = position;
    token.position.length =
        static_cast<std::uint32_t>(std::max<std::size_t>(count_characters(token.written), 1));
    return token;
  }

  Token next(int depth) {
    skip_blanks();
    const std::size_t start = at_ = std::min(at_, text_.size());
    if (at_end()) return made(Token::Kind::end, start, position_of(start));
    const Position position = position_of(start);
    const char c = here();
    if (c == '\n') {
      ++at_;
      return made(Token::Kind::newline, start, position);
    }
    if (c == '"') return quoted(position, depth);
    if (is_letter(c)) {
      while (is_word_part(here())) ++at_;
      return made(Token::Kind::identifier, start, position);
    }
    if (is_digit(c)) return number(position);
    if (sees("<<") && is_heredoc()) return heredoc(position, depth);
    return symbol(position);
  }

  void skip_blanks() {
    while (!at_end()) {
      const char c = here();
      if (c == ' ' || c == '\t' || c == '\r') {
        ++at_;
      } else if (c == '#' || sees("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (sees("/*")) {
        const Position start = position_of(at_, 2);
        const auto end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos)
          fail(start, "this comment has no end", "close it with */");
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else {
        return;
      }
    }
  }

  Token number(Position position) {
    const std::size_t start = at_;
    while (is_digit(here())) ++at_;
    if (here() == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])) {
      ++at_;
      while (is_digit(here())) ++at_;
    }
    if (here() == 'e' || here() == 'E') {
      const std::size_t sign = at_ + 1;
      const bool has_sign = sign < text_.size() && (text_[sign] == '+' || text_[sign] == '-');
      const std::size_t first = has_sign ? sign + 1 : sign;
      if (first < text_.size() && is_digit(text_[first])) {
        at_ = first;
        while (is_digit(here())) ++at_;
      }
    }
    return made(Token::Kind::number, start, position);
  }

  Token symbol(Position position) {
    const std::size_t start = at_;
    for (const auto known : k_long_symbols) {
      if (!sees(known)) continue;
      at_ += known.size();
      return made(Token::Kind::symbol, start, position);
    }
    if (k_symbols.find(here()) == std::string_view::npos) {
      fail(position, in_quotes(text_.substr(at_, 1)) + " cannot stand here",
           here() == '\'' ? "write strings in double quotes" : "take it out");
    }
    ++at_;
    return made(Token::Kind::symbol, start, position);
  }

  Token quoted(Position position, int depth) {
    const std::size_t start = at_++;
    std::string said;
    bool is_plain = true;
    while (!at_end() && here() != '"') {
      if (here() == '\n') break;
      if (here() == '\\') {
        escape(said);
      } else {
        is_plain = take_template_part(said, depth) && is_plain;
      }
    }
    if (here() != '"') fail(position, "this string has no end", "close it with \"");
    ++at_;
    return text_token(start, position, std::move(said), is_plain);
  }

  Token text_token(std::size_t start, Position position, std::string said, bool is_plain) {
    at_ = std::min(at_, text_.size());
    Token token = made(Token::Kind::text, start, position);
    token.text = std::move(said);
    token.is_plain = is_plain;
    return token;
  }

  void escape(std::string& said) {
    const Position position = position_of(at_, 2);
    ++at_;
    const char c = here();
    ++at_;
    switch (c) {
    case 'n':
      said += '\n';
      return;
    case 'r':
      said += '\r';
      return;
    case 't':
      said += '\t';
      return;
    case '"':
    case '\\':
      said += c;
      return;
    case 'u':
      return character(said, position, 4);
    case 'U':
      return character(said, position, 8);
    default:
      fail(position, "this is no escape", "write \\\\ for a backslash");
    }
  }

  void character(std::string& said, Position position, int digits) {
    char32_t character = 0;
    for (int i = 0; i < digits; ++i, ++at_) {
      const int digit = digit_of(here());
      if (digit < 0) {
        fail(position, "this escape takes " + std::to_string(digits) + " hexadecimal digits",
             "as in \\u00e9");
        return;
      }
      character = character * 16 + static_cast<char32_t>(digit);
    }
    if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) {
      fail(position, "this escape names no character", "as in \\u00e9");
      return;
    }
    hcl::append_utf8(said, character);
  }

  // One character of a text, or a whole template in it. Says whether it was text.
  bool take_template_part(std::string& said, int depth) {
    if (sees("$${") || sees("%%{")) {
      said.append(text_.substr(at_ + 1, 2));
      at_ += 3;
      return true;
    }
    if (sees("${") || sees("%{")) {
      pass_template(depth + 1);
      return false;
    }
    said += here();
    ++at_;
    return true;
  }

  // From "${" to the brace that closes it, over whatever stands between.
  void pass_template(int depth) {
    const Position start = position_of(at_, 2);
    if (depth > k_deepest) {
      fail(start, "templates stand in each other more than " + std::to_string(k_deepest) + " deep",
           "put parts of it into locals");
      return;
    }
    at_ += 2;
    int open = 1;
    while (open > 0) {
      const Token token = next(depth);
      if (token.kind == Token::Kind::end) {
        fail(start, "this template has no end", "close it with }");
        return;
      }
      if (token.is("{")) ++open;
      if (token.is("}")) --open;
    }
  }

  bool is_heredoc() const {
    const std::size_t word = at_ + (text_.substr(at_, 3) == "<<-" ? 3 : 2);
    return word < text_.size() && is_letter(text_[word]);
  }

  Token heredoc(Position position, int depth) {
    const std::size_t start = at_;
    const bool is_indented = sees("<<-");
    at_ += is_indented ? 3 : 2;
    const std::size_t word = at_;
    while (is_word_part(here())) ++at_;
    const std::string_view end = text_.substr(word, at_ - word);
    if (here() == '\r') ++at_;
    if (here() != '\n') {
      fail(position, "nothing may follow the word that begins a heredoc",
           "begin its text on the next line");
    }
    ++at_;
    std::vector<std::string> lines;
    bool is_plain = true;
    while (!at_end() && !ends_heredoc(end)) {
      std::string line;
      while (!at_end() && here() != '\n') is_plain = take_template_part(line, depth) && is_plain;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      lines.push_back(std::move(line));
      ++at_;
    }
    if (at_end()) {
      fail(position, "this heredoc has no end",
           "close it with a line that says " + printable(end) + " and nothing else");
    }
    at_ = std::min(at_ + text_.substr(std::min(at_, text_.size())).find(end) + end.size(),
                   text_.size());
    return text_token(start, position, joined_lines(lines, is_indented), is_plain);
  }

  bool ends_heredoc(std::string_view word) const {
    std::string_view line = text_.substr(at_, text_.find('\n', at_) - at_);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) {
      line.remove_suffix(1);
    }
    return line == word;
  }

  static std::string joined_lines(const std::vector<std::string>& lines, bool is_indented) {
    std::size_t indent = is_indented ? std::string::npos : 0;
    for (const auto& line : lines) {
      const auto first = line.find_first_not_of(" \t");
      if (first != std::string::npos) indent = std::min(indent, first);
    }
    std::string text;
    for (const auto& line : lines) {
      text.append(line.substr(std::min(indent, line.size()))).push_back('\n');
    }
    return text;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;  // up to where last_ has counted
  Position last_;
  std::optional<Diagnostic> mistake_;
};

}  // namespace

Tokens tokens_of(std::string_view text, std::uint32_t file) { return Lexer(text, file).all(); }

Diagnostic syntax_mistake(Position at, std::string message, std::string hint) {
  return error("interface.syntax", std::move(message)).at(at).with_hint(std::move(hint));
}

}  // namespace infra::interface
