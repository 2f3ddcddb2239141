// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/type.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "blueprint/value_json.hpp"
#include "json/place.hpp"

namespace infra::catalogue {

namespace {

using Kind = Type::Kind;

// The deepest type of a public module has 11 levels.
constexpr int k_deepest = 32;
constexpr std::size_t k_longest = std::size_t{256} << 10U;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_word_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// Reads from the front of the text. The first mistake stays, and from then on nothing is found any
// more, so that every rule below ends.
class Parser {
public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Type> whole() {
    Type type = type_at(1);
    if (ok() && next() != '\0') fail("nothing was expected after the type");
    if (ok()) return type;
    return Failure(ExitCode::plugin_failed, error("catalogue.type-expression", mistake_));
  }

private:
  bool ok() const { return mistake_.empty(); }

  void fail(const std::string& what) {
    if (ok()) mistake_ = "at character " + std::to_string(at_ + 1) + ": " + what;
  }

  // The next character that is no space, '\0' at the end.
  char next() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return ok() && at_ < text_.size() ? text_[at_] : '\0';
  }

  bool take(char c) {
    if (next() != c || c == '\0') return false;
    ++at_;
    return true;
  }

  void expect(char c) {
    if (!take(c)) fail(std::string("'") + c + "' was expected");
  }

  std::string_view word() {
    next();
    const std::size_t start = at_;
    while (ok() && at_ < text_.size() && is_word_part(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

  // A type's name; very old modules put it in quotes: type = "string".
  std::string_view type_name() {
    const bool in_old_quotes = take('"');
    const std::string_view name = word();
    if (in_old_quotes) expect('"');
    return name;
  }

  Type type_at(int depth) {
    if (depth > k_deepest) {
      fail("is deeper than " + std::to_string(k_deepest) + " levels");
      return {};
    }
    const std::string_view name = type_name();
    if (name == "any") return {Kind::any, {}, {}};
    if (name == "string") return {Kind::string, {}, {}};
    if (name == "number") return {Kind::number, {}, {}};
    if (name == "bool") return {Kind::boolean, {}, {}};
    if (name == "list") return collection(Kind::list, depth);
    if (name == "set") return collection(Kind::set, depth);
    if (name == "map") return collection(Kind::map, depth);
    if (name == "object") return object(depth);
    if (name == "tuple") return tuple(depth);
    fail(in_quotes(name) + " is no type");
    return {};
  }

  // Without what it holds, it holds any: list means list(any).
  Type collection(Kind kind, int depth) {
    Type type{kind, {}, {}};
    if (take('(')) {
      type.elements.push_back(type_at(depth + 1));
      expect(')');
    } else {
      type.elements.emplace_back();
    }
    return type;
  }

  Type tuple(int depth) {
    Type type{Kind::tuple, {}, {}};
    expect('(');
    expect('[');
    while (ok() && !take(']')) {
      type.elements.push_back(type_at(depth + 1));
      if (next() != ']') expect(',');
    }
    expect(')');
    return type;
  }

  Type object(int depth) {
    Type type{Kind::object, {}, {}};
    expect('(');
    expect('{');
    while (ok() && !take('}')) {
      type.attributes.push_back(attribute(depth));
      if (next() != '}') expect(',');
    }
    expect(')');
    const auto by_name = [](const Attribute& a, const Attribute& b) { return a.name < b.name; };
    std::sort(type.attributes.begin(), type.attributes.end(), by_name);
    const auto twice =
        std::adjacent_find(type.attributes.begin(), type.attributes.end(),
                           [](const Attribute& a, const Attribute& b) { return a.name == b.name; });
    if (twice != type.attributes.end()) fail("an attribute " + in_quotes(twice->name) + " twice");
    return type;
  }

  Attribute attribute(int depth) {
    Attribute attribute;
    attribute.name = std::string(type_name());
    if (!blueprint::is_identifier(attribute.name)) fail("the name of an attribute was expected");
    if (!take(':')) expect('=');
    const std::size_t start = at_;
    if (word() == "optional") {
      attribute.optional = true;
      expect('(');
      attribute.type = type_at(depth + 1);
      if (take(',')) attribute.default_value = json();
      expect(')');
    } else {
      at_ = start;
      attribute.type = type_at(depth + 1);
    }
    return attribute;
  }

  // A JSON value reaches to the next comma or bracket that is not its own.
  blueprint::Value json() {
    next();
    const std::size_t start = at_;
    int open = 0;
    bool in_string = false;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (in_string) {
        if (c == '\\') ++at_;
        if (c == '"') in_string = false;
        continue;
      }
      if (c == '"') in_string = true;
      if (open == 0 && (c == ',' || c == ')')) break;
      if (c == '[' || c == '{') ++open;
      if (c == ']' || c == '}') --open;
    }
    at_ = std::min(at_, text_.size());
    blueprint::Value value;
    json::Mistakes mistakes;
    json::read(text_.substr(start, at_ - start), mistakes,
               [&](const json::Place& place) { value = blueprint::data_from(place); });
    if (!mistakes.empty()) fail("the default " + mistakes.list().front().message);
    return value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string mistake_;
};

}  // namespace

Result<Type> parse_type(std::string_view text) {
  if (text.size() > k_longest) {
    return Failure(ExitCode::plugin_failed,
                   error("catalogue.type-expression",
                         "is longer than " + std::to_string(k_longest >> 10U) + " KiB"));
  }
  return Parser(text).whole();
}

Type type_from(const json::Place& place) {
  const std::string text = place.text();
  if (place.kind() != json::Place::Kind::text) return {};
  auto type = parse_type(text);
  if (type) return *std::move(type);
  place.wrong("is no type expression: " + type.error().diagnostics.front().message);
  return {};
}

}  // namespace infra::catalogue
