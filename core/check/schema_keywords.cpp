// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/schema_keywords.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "check/from_json.hpp"
#include "check/wording.hpp"
#include "json/number.hpp"
#include "json/pointer.hpp"

namespace infra::check {

namespace {

using Type = Schema::Type;

std::string text(const Json& value, const Spot& spot) {
  if (const auto* held = value.as<std::string_view>()) return std::string(*held);
  spot.wrong_value("a text");
  return "";
}

std::optional<std::size_t> size(const Json& value, const Spot& spot) {
  const auto* held = value.as<std::int64_t>();
  if (held != nullptr && *held >= 0) return static_cast<std::size_t>(*held);
  if (const auto* large = value.as<std::uint64_t>()) return *large;
  spot.wrong_value("a whole number, 0 or more");
  return std::nullopt;
}

bool is_whole(const Json& value) {
  return value.as<std::int64_t>() != nullptr || value.as<std::uint64_t>() != nullptr;
}

std::optional<double> number(const Json& value, const Spot& spot) {
  const auto number = json::number_in(value);
  if (!number) spot.wrong_value("a number");
  return number;
}

bool truth(const Json& value, const Spot& spot) {
  if (const auto* held = value.as<bool>()) return *held;
  spot.wrong_value("true or false");
  return false;
}

void read_required(Schema& schema, const Json& value, const Spot& spot) {
  const auto* names = value.as<Json::List>();
  if (names == nullptr) return spot.wrong_value("a list of names");
  for (const auto& name : names->items) schema.required.push_back(text(name, spot));
}

void read_free(Schema& /*schema*/, const Json& value, const Spot& spot) {
  const auto* is_free = value.as<bool>();
  if (is_free == nullptr || !*is_free) spot.wrong_value("true, or left out");
}

void read_format(Schema& schema, const Json& value, const Spot& spot) {
  const auto name = text(value, spot);
  schema.format = find_format(name);
  if (schema.format != nullptr || name.empty()) return;
  spot.complain("schema.value", in_quotes(name) + " is not a format",
                did_you_mean(name, format_names()));
}

void read_const(Schema& schema, const Json& value, const Spot& spot) {
  const bool fits = schema.type == Type::string    ? value.as<std::string_view>() != nullptr
                    : schema.type == Type::integer ? is_whole(value)
                                                   : json::number_in(value).has_value();
  if (!fits) return spot.wrong_value(std::string(noun_of(schema.type)));
  schema.allowed.push_back(*from_json(value));
}

void read_enum(Schema& schema, const Json& value, const Spot& spot) {
  const auto* values = value.as<Json::List>();
  if (values == nullptr || values->items.empty()) return spot.wrong_value("a list of values");
  for (const auto& allowed : values->items) read_const(schema, allowed, spot);
}

void read_default(Schema& schema, const Json& value, const Spot& spot) {
  schema.default_value = from_json(value);
  if (!schema.default_value) spot.wrong_value("a value, with no null in it");
}

void read_examples(Schema& schema, const Json& value, const Spot& spot) {
  const auto* examples = value.as<Json::List>();
  if (examples == nullptr) return spot.wrong_value("a list of examples");
  for (const auto& example : examples->items) {
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
    Keyword{
        "x-layer", "o",
        [](Schema& s, const Json& value, const Spot& spot) { s.is_layer = truth(value, spot); }},
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
    Keyword{"uniqueItems", "a",
            [](Schema& s, const Json& value, const Spot& spot) {
              s.unique_items = truth(value, spot);
            }},
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

std::string Spot::in_words() const {
  if (above_ == nullptr) return std::string(key_) + '#';
  return above_->in_words() + json::pointer_step(key_);
}

void Spot::complain(std::string id, std::string message, std::string hint) const {
  found_.push_back(
      error(std::move(id), std::move(message)).about(in_words()).with_hint(std::move(hint)));
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
