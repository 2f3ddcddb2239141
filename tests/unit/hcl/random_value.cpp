// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "unit/hcl/random_value.hpp"

#include <iterator>
#include <map>
#include <utility>

namespace infra::test {

using namespace blueprint;

std::string RandomValues::text() {
  static const std::string k_pieces[] = {
      "$",    "%",
      "{",    "}",
      "${",   "%{",
      "$${",  "%%{",
      "\\",   "\"",
      "\n",   "\r",
      "\t",   " ",
      "\x01", "\x7f",
      "EOF",  "<<-",
      "a",    "b-c",
      "#",    "//",
      "/*",   "é",
      "日本", "=",
      "[",    "]",
      ",",    "~}",
      "${~",  "if x",
      "0",    "\xf0\x9f\x99\x82",
  };
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

Value RandomValues::scalar() {
  switch (below(6)) {
  case 0:
    return Value();
  case 1:
    return below(2) == 0;
  case 2:
    return static_cast<std::int64_t>(below(2000)) - 1000;
  case 3:
    return (static_cast<double>(below(2000)) - 1000) / 64;
  default:
    return text();
  }
}

Object RandomValues::members(int depth, bool only_data) {
  std::map<std::string, Value> sorted;
  for (std::uint32_t left = below(5); left > 0; --left) {
    sorted.emplace(below(3) == 0 ? text() : identifier(),
                   only_data ? data(depth - 1) : expression(depth - 1));
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
