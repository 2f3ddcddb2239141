// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/schema_keywords.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "check/from_json.hpp"
#include "check/wording.hpp"

namespace infra::check {

namespace {

using Type = Schema::Type;

std::string text(const Json& value, const Spot& spot) {
  if (value.is_string()) return value.get<std::string>();
  spot.wrong_value("a text");
  return "";
}

std::optional<std::size_t> size(const Json& value, const Spot& spot) {
  if (value.is_number_unsigned()) return value.get<std::size_t>();
  spot.wrong_value("a whole number, 0 or more");
  return std::nullopt;
}

std::optional<double> number(const Json& value, const Spot& spot) {
  if (value.is_number()) return value.get<double>();
  spot.wrong_value("a number");
  return std::nullopt;
}

void read_required(Schema& schema, const Json& value, const Spot& spot) {
  if (!value.is_array()) return spot.wrong_value("a list of names");
  for (const auto& name : value) schema.required.push_back(text(name, spot));
}

void read_unique_items(Schema& schema, const Json& value, const Spot& spot) {
  if (!value.is_boolean()) return spot.wrong_value("true or false");
  schema.unique_items = value.get<bool>();
}

void read_layer(Schema& schema, const Json& value, const Spot& spot) {
  if (!value.is_boolean()) return spot.wrong_value("true or false");
  schema.is_layer = value.get<bool>();
}

void read_free(Schema& /*schema*/, const Json& value, const Spot& spot) {
  if (value != true) spot.wrong_value("true, or left out");
}

void read_format(Schema& schema, const Json& value, const Spot& spot) {
  const auto name = text(value, spot);
  schema.format = find_format(name);
  if (schema.format != nullptr || name.empty()) return;
  spot.complain("schema.value", in_quotes(name) + " is not a format",
                did_you_mean(name, format_names()));
}

void read_const(Schema& schema, const Json& value, const Spot& spot) {
  const bool fits = schema.type == Type::string    ? value.is_string()
                    : schema.type == Type::integer ? value.is_number_integer()
                                                   : value.is_number();
  if (!fits) return spot.wrong_value(std::string(noun_of(schema.type)));
  schema.allowed.push_back(*from_json(value));
}

void read_enum(Schema& schema, const Json& value, const Spot& spot) {
  if (!value.is_array() || value.empty()) return spot.wrong_value("a list of values");
  for (const auto& allowed : value) read_const(schema, allowed, spot);
}

void read_default(Schema& schema, const Json& value, const Spot& spot) {
  schema.default_value = from_json(value);
  if (!schema.default_value) spot.wrong_value("a value, with no null in it");
}

void read_examples(Schema& schema, const Json& value, const Spot& spot) {
  if (!value.is_array()) return spot.wrong_value("a list of examples");
  for (const auto& example : value) {
    auto node = from_json(example);
    if (!node) return spot.wrong_value("a list of values, with no null in them");
    schema.examples.push_back(*std::move(node));
  }
}

constexpr std::array k_keywords = {
    Keyword{"type", "", nullptr},
    Keyword{"title", "",
            [](Schema& s, const Json& value, const Spot& spot) { s.title = text(value, spot); }},
    Keyword{
        "description", "",
        [](Schema& s, const Json& value, const Spot& spot) { s.description = text(value, spot); }},
    Keyword{"x-noun", "",
            [](Schema& s, const Json& value, const Spot& spot) { s.noun = text(value, spot); }},
    Keyword{"x-layer", "o", read_layer},
    Keyword{"x-each", "o", nullptr},
    Keyword{"x-free", "f", read_free},
    Keyword{"default", "", read_default},
    Keyword{"examples", "", read_examples},
    Keyword{"properties", "o", nullptr},
    Keyword{"required", "o", read_required},
    Keyword{"additionalProperties", "o", nullptr},
    Keyword{"propertyNames", "o", nullptr},
    Keyword{
        "minProperties", "o",
        [](Schema& s, const Json& value, const Spot& spot) { s.size.least = size(value, spot); }},
    Keyword{
        "maxProperties", "o",
        [](Schema& s, const Json& value, const Spot& spot) { s.size.most = size(value, spot); }},
    Keyword{"items", "a", nullptr},
    Keyword{
        "minItems", "a",
        [](Schema& s, const Json& value, const Spot& spot) { s.size.least = size(value, spot); }},
    Keyword{
        "maxItems", "a",
        [](Schema& s, const Json& value, const Spot& spot) { s.size.most = size(value, spot); }},
    Keyword{"uniqueItems", "a", read_unique_items},
    Keyword{
        "minLength", "s",
        [](Schema& s, const Json& value, const Spot& spot) { s.size.least = size(value, spot); }},
    Keyword{
        "maxLength", "s",
        [](Schema& s, const Json& value, const Spot& spot) { s.size.most = size(value, spot); }},
    Keyword{"format", "s", read_format},
    Keyword{"enum", "sin", read_enum},
    Keyword{"const", "sin", read_const},
    Keyword{"minimum", "in",
            [](Schema& s, const Json& value, const Spot& spot) {
              s.value.least = number(value, spot);
            }},
    Keyword{
        "maximum", "in",
        [](Schema& s, const Json& value, const Spot& spot) { s.value.most = number(value, spot); }},
};

char letter_of(Type type) {
  switch (type) {
  case Type::object:
    return 'o';
  case Type::array:
    return 'a';
  case Type::string:
    return 's';
  case Type::integer:
    return 'i';
  case Type::number:
    return 'n';
  case Type::boolean:
    return 'b';
  case Type::free:
    return 'f';
  }
  return '?';
}

}  // namespace

Spot Spot::below(std::string_view key) const {
  Spot spot = *this;
  spot.pointer_ += '/';
  for (const char c : key) spot.pointer_ += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return spot;
}

void Spot::complain(std::string id, std::string message, std::string hint) const {
  found_.push_back(error(std::move(id), std::move(message))
                       .about(file_ + "#" + pointer_)
                       .with_hint(std::move(hint)));
}

void Spot::wrong_value(const std::string& wanted) const {
  complain("schema.value", "has to be " + wanted, "");
}

bool Keyword::fits(Type type) const {
  return types.empty() || types.find(letter_of(type)) != std::string_view::npos;
}

const Keyword* find_keyword(std::string_view name) {
  const auto found = std::find_if(k_keywords.begin(), k_keywords.end(),
                                  [&](const Keyword& k) { return k.name == name; });
  return found == k_keywords.end() ? nullptr : &*found;
}

std::vector<std::string> keyword_names() {
  std::vector<std::string> names;
  names.reserve(k_keywords.size());
  for (const auto& keyword : k_keywords) names.emplace_back(keyword.name);
  return names;
}

}  // namespace infra::check
