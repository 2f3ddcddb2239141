// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "unit/hcl/random_value.hpp"

#include <iterator>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

namespace infra::test {

using namespace blueprint;

namespace {

// What means something to HCL, in a string or outside of one, and what Unicode has of oddities: marks
// that join the letter before them, a mark of direction, characters past the first plane and the last.
constexpr std::string_view k_pieces[] = {
    "$",
    "%",
    "{",
    "}",
    "${",
    "%{",
    "$${",
    "%%{",
    "$$${",
    "~}",
    "${~",
    "${a}",
    "%{ if true }",
    "%{ endif }",
    "\\",
    "\"",
    "\\n",
    "\\u0041",
    "\"}",
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    std::string_view("\0", 1),
    "\x01",
    "\x1b[2J",
    "\x7f",
    "\xc2\x85",
    "EOF",
    "<<-EOF\n",
    "<<EOF\n${a}\nEOF\n",
    "a",
    "b-c",
    "if x",
    "null",
    "0",
    "#",
    "//",
    "/*",
    "*/",
    "=",
    "[",
    "]",
    ",",
    "\xc3\xa9",
    "日本",
    "\xcc\x81",
    "\xe2\x80\x8d",
    "\xe2\x80\xae",
    "\xe2\x80\xa8",
    "\xef\xbb\xbf",
    "\xe1\x84\x80\xe1\x85\xa1",
    "\xf0\x9f\x99\x82",
    "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa",
    "\xf4\x8f\xbf\xbf",
};

}  // namespace

std::string RandomValues::text() {
  std::string text;
  for (std::uint32_t left = below(7); left > 0; --left)
    text += k_pieces[below(std::size(k_pieces))];
  return text;
}

std::string RandomValues::identifier() {
  static const std::string k_letters = "abcdefghijklmnopqrstuvwxyz_ABC";
  std::string name;
  for (std::uint32_t left = 1 + below(12); left > 0; --left) name += k_letters[below(30)];
  return name;
}

std::string RandomValues::member_name() {
  static const char* const k_words[] = {"for",   "in",   "if",    "else",  "endif", "null",
                                        "true",  "each", "false", "local", "4711",  "0.5",
                                        "a.b/c", "a b",  "a-b",   "-a",    "é",     "日本"};
  switch (below(6)) {
  case 0:
    return text();
  case 1:
    return k_words[below(std::size(k_words))];
  default:
    return identifier();
  }
}

Value RandomValues::number() {
  static constexpr std::int64_t k_whole[] = {std::numeric_limits<std::int64_t>::min(),
                                             std::numeric_limits<std::int64_t>::max(),
                                             9007199254740993,  // no double has this value
                                             -9007199254740993, 0};
  static constexpr double k_fractions[] = {0.1,
                                           -0.1,
                                           1e300,
                                           -1e300,
                                           1e-300,
                                           5e-324,
                                           1e21,
                                           1e22,
                                           3.0,
                                           -0.0,
                                           1.0 / 3,
                                           123456.7,
                                           1e-7,
                                           1.5e-10,
                                           4.35,
                                           1e15,
                                           1e16,
                                           1e17,
                                           0.3,
                                           2.2250738585072014e-308,
                                           1.7976931348623157e308};
  switch (below(4)) {
  case 0:
    return k_whole[below(std::size(k_whole))];
  case 1:
    return k_fractions[below(std::size(k_fractions))];
  case 2:
    return (static_cast<double>(below(2000)) - 1000) / 64;
  default:
    return static_cast<std::int64_t>(below(2000)) - 1000;
  }
}

Value RandomValues::scalar() {
  switch (below(6)) {
  case 0:
    return Value();
  case 1:
    return below(2) == 0;
  case 2:
  case 3:
    return number();
  default:
    return text();
  }
}

Object RandomValues::members(int depth, bool only_data) {
  std::map<std::string, Value> sorted;
  for (std::uint32_t left = below(5); left > 0; --left) {
    sorted.emplace(member_name(), only_data ? data(depth - 1) : expression(depth - 1));
  }
  return Object{{sorted.begin(), sorted.end()}};
}

List RandomValues::values(int depth, bool only_data) {
  List list;
  for (std::uint32_t left = below(5); left > 0; --left) {
    list.push_back(only_data ? data(depth - 1) : expression(depth - 1));
  }
  return list;
}

// A list or an object is no text, and so no part of one.
Value RandomValues::template_of_parts(int depth) {
  List parts;
  for (std::uint32_t left = below(5); left > 0; --left) {
    Value part = expression(depth - 1);
    const bool is_text = part.as<List>() == nullptr && part.as<Object>() == nullptr;
    parts.push_back(is_text ? std::move(part) : Value(text()));
  }
  return Template{std::move(parts)};
}

Value RandomValues::data(int depth) {
  const std::uint32_t kind = depth > 0 ? below(4) : 0;
  if (kind == 1) return members(depth, true);
  if (kind == 2) return values(depth, true);
  return scalar();
}

Value RandomValues::expression(int depth) {
  switch (depth > 0 ? below(9) : 0) {
  case 1:
    return members(depth, false);
  case 2:
    return values(depth, false);
  case 3:
    return Output{identifier(), identifier(), {text(), 3, identifier()}};
  case 4:
    return Local{static_cast<Scope>(below(3)), identifier()};
  case 5:
    return Call{identifier(), values(depth, false)};
  case 6:
    return Call{identifier(), {members(depth, false)}};
  case 7:
    return template_of_parts(depth);
  case 8:
    return Template{{text(), Local{Scope::region, identifier()}, text()}};
  default:
    return scalar();
  }
}

hcl::Body RandomValues::body(int depth) {
  hcl::Body body;
  for (std::uint32_t left = below(8); left > 0; --left) {
    switch (below(depth > 0 ? 8 : 5)) {
    case 0:
      body.comment(identifier());
      break;
    case 1:
      body.blank();
      break;
    case 5:
      body.block(identifier(), {}, this->body(depth - 1));
      break;
    case 6:
      body.block(identifier(), {identifier(), identifier()}, this->body(depth - 1));
      break;
    // The number keeps names apart: a block has none twice.
    default:
      body.attribute(identifier() + std::to_string(left), expression(3));
      break;
    }
  }
  return body;
}

}  // namespace infra::test
