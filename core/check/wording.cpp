// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/wording.hpp"

#include <locale>
#include <sstream>

#include "base/text.hpp"
#include "spec/plain.hpp"

namespace infra::check {

namespace {

using Kind = spec::Node::Kind;

constexpr std::size_t k_most_bytes_shown = 60;

// Not as bytes: a character that is cut in two is none.
std::string_view front_of(std::string_view text) {
  auto end = k_most_bytes_shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string number_in_words(double number) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out.precision(17);
  out << number;
  return out.str();
}

std::string range_in_words(const std::string& least, const std::string& most) {
  if (least.empty()) return "at most " + most;
  if (most.empty()) return "at least " + least;
  return least == most ? least : least + " to " + most;
}

bool can_stand_without_quotes(const std::string& text) {
  return !text.empty() && spec::meaning_of(text) == spec::Plain::text &&
         text.find_first_of(" :#,[]{}\"'\\\n\t") == std::string::npos;
}

}  // namespace

std::string shown(std::string_view text) {
  if (text.size() <= k_most_bytes_shown) return in_quotes(text);
  return in_quotes(std::string(front_of(text)) + "…");
}

std::string shown(const spec::Node& node) {
  switch (node.kind) {
  case Kind::null:
    return "nothing";
  case Kind::scalar:
    return shown(node.text);
  case Kind::sequence:
    return "a list";
  case Kind::mapping:
    return "a mapping";
  }
  return "";
}

std::string_view noun_of(Schema::Type type) {
  switch (type) {
  case Schema::Type::object:
    return "a mapping";
  case Schema::Type::array:
    return "a list";
  case Schema::Type::string:
    return "a text";
  case Schema::Type::integer:
    return "a whole number";
  case Schema::Type::number:
    return "a number";
  case Schema::Type::boolean:
    return "true or false";
  case Schema::Type::free:
    return "a value";
  }
  return "";
}

std::string noun_of(const Schema& schema) {
  return schema.noun.empty() ? std::string(noun_of(schema.type)) : schema.noun;
}

std::string in_yaml(const spec::Node& node) {
  std::vector<std::string> parts;
  switch (node.kind) {
  case Kind::null:
    return "~";
  case Kind::scalar:
    return node.plain || can_stand_without_quotes(node.text) ? node.text : in_quotes(node.text);
  case Kind::sequence:
    for (const auto& item : node.items) parts.push_back(in_yaml(item));
    return "[" + joined(parts) + "]";
  case Kind::mapping:
    for (const auto& entry : node.entries) parts.push_back(entry.key + ": " + in_yaml(entry.value));
    return parts.empty() ? "{}" : "{ " + joined(parts) + " }";
  }
  return "";
}

std::string such_as(const Schema& schema) {
  if (!schema.examples.empty()) return ", such as " + in_yaml(schema.examples.front());
  if (schema.default_value) return ", such as " + in_yaml(*schema.default_value);
  if (!schema.allowed.empty()) return ", such as " + in_yaml(schema.allowed.front());
  return "";
}

std::string in_words(const Bounds<std::size_t>& bounds, std::string_view singular) {
  const auto word = [](const std::optional<std::size_t>& bound) {
    return bound ? std::to_string(*bound) : "";
  };
  const bool is_one = (bounds.most ? bounds.most : bounds.least) == 1;
  return range_in_words(word(bounds.least), word(bounds.most)) + " " + std::string(singular) +
         (is_one ? "" : "s");
}

std::string in_words(const Bounds<double>& bounds) {
  const auto word = [](const std::optional<double>& bound) {
    return bound ? number_in_words(*bound) : "";
  };
  return range_in_words(word(bounds.least), word(bounds.most));
}

std::vector<std::string> texts_of(const std::vector<spec::Node>& scalars) {
  std::vector<std::string> texts;
  texts.reserve(scalars.size());
  for (const auto& scalar : scalars) texts.push_back(scalar.text);
  return texts;
}

std::vector<std::string> names_of(const std::vector<Property>& properties) {
  std::vector<std::string> names;
  names.reserve(properties.size());
  for (const auto& property : properties) names.push_back(property.name);
  return names;
}

}  // namespace infra::check
