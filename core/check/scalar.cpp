// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/scalar.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/digits.hpp"
#include "base/text.hpp"
#include "check/typed.hpp"
#include "check/wording.hpp"
#include "spec/plain.hpp"

namespace infra::check {

namespace {

using Complaint = std::optional<Diagnostic>;
using Type = Schema::Type;
using spec::Plain;

Plain meaning_of(const spec::Node& scalar) {
  return scalar.plain ? spec::meaning_of(scalar.text) : Plain::text;
}

Diagnostic is_in_quotes(const spec::Node& scalar, std::string_view noun) {
  return error("spec.type", shown(scalar) + " is a text, not " + std::string(noun))
      .with_hint("write it without quotes: " + scalar.text);
}

Complaint complaint_of_text(const spec::Node& scalar, const Schema& schema);

// A word or number without quotes is no text; which it is depends on the reader for some.
Diagnostic lacks_quotes(const spec::Node& scalar, const Schema& schema, Plain meaning) {
  const bool is_so_to_all =
      meaning == Plain::boolean || meaning == Plain::integer || meaning == Plain::number;
  const std::string is = printable(scalar.text) + " is " + std::string(spec::noun_of(meaning));
  // In quotes it has to be right: 16 is no memory, with quotes or without.
  spec::Node quoted = scalar;
  quoted.plain = false;
  const auto wrong_in_quotes = complaint_of_text(quoted, schema);
  const std::string hint = wrong_in_quotes && !wrong_in_quotes->hint.empty()
                               ? wrong_in_quotes->hint
                               : "write it in quotes: " + in_quotes(scalar.text);
  if (is_so_to_all) return error("spec.type", is + ", not a text").with_hint(hint);
  return error("spec.yaml11", is + " to some readers of YAML, and a text is wanted")
      .with_hint(hint);
}

Complaint complaint_of_choice(const spec::Node& scalar, const Schema& schema) {
  const auto texts = texts_of(schema.allowed);
  if (texts.empty() || std::find(texts.begin(), texts.end(), scalar.text) != texts.end()) {
    return std::nullopt;
  }
  std::string hint = "one of: " + joined(texts);
  if (texts.size() == 1) hint = "the only one is " + texts.front();
  // A number has no near ones: 4 is no slip of the finger for 3.
  const bool may_be_near = texts.size() > 1 && schema.type == Type::string;
  const std::string near = may_be_near ? did_you_mean(scalar.text, texts) : "";
  if (!near.empty()) hint = near;
  const std::string noun = schema.noun.empty() ? "one of the allowed values" : schema.noun;
  return error("spec.enum", shown(scalar) + " is not " + noun).with_hint(hint);
}

Complaint complaint_of_text(const spec::Node& scalar, const Schema& schema) {
  if (const Plain meaning = meaning_of(scalar); meaning != Plain::text) {
    return lacks_quotes(scalar, schema, meaning);
  }
  if (auto complaint = complaint_of_choice(scalar, schema)) return complaint;
  if (auto complaint = complaint_of_size(count_characters(scalar.text), schema, "character")) {
    complaint->message = shown(scalar) + " " + complaint->message;
    return complaint;
  }
  if (schema.format == nullptr || schema.format->matches(scalar.text)) return std::nullopt;
  const std::string noun = schema.noun.empty() ? std::string(schema.format->noun) : schema.noun;
  return error("spec.format", shown(scalar) + " is not " + noun)
      .with_hint(std::string(schema.format->rule));
}

Complaint complaint_of_bounds(const spec::Node& scalar, const Schema& schema) {
  const auto number = number_of_digits(scalar.text);
  const bool can_be_held = number && (schema.type == Type::number || to_integer(scalar.text));
  if (!can_be_held) {
    return error("spec.range", shown(scalar) + " is beyond all bounds")
        .with_hint("write a smaller number");
  }
  const bool is_less = schema.value.least && *number < *schema.value.least;
  const bool is_more = schema.value.most && *number > *schema.value.most;
  if (!is_less && !is_more) return std::nullopt;
  return error("spec.range", scalar.text + " is too " + (is_less ? "small" : "large"))
      .with_hint(in_words(schema.value));
}

bool is_number(Plain meaning, const Schema& schema) {
  return meaning == Plain::integer || (meaning == Plain::number && schema.type == Type::number);
}

Complaint complaint_of_number(const spec::Node& scalar, const Schema& schema) {
  const Plain meaning = meaning_of(scalar);
  if (is_number(meaning, schema)) {
    auto complaint = complaint_of_choice(scalar, schema);
    return complaint ? complaint : complaint_of_bounds(scalar, schema);
  }
  if (meaning == Plain::other_number) {
    return error("spec.yaml11",
                 printable(scalar.text) + " is not the same number to all readers of YAML")
        .with_hint("write it with decimal digits alone, without a leading 0");
  }
  const auto noun = noun_of(schema.type);
  const bool is_quoted_number = !scalar.plain && is_number(spec::meaning_of(scalar.text), schema);
  if (is_quoted_number) return is_in_quotes(scalar, noun);
  return error("spec.type", shown(scalar) + " is not " + std::string(noun))
      .with_hint("write one" + such_as(schema));
}

// Of yes, no, on, off and their like.
bool means_true(const std::string& text) {
  const bool is_on = text.size() > 1 && (text[1] == 'n' || text[1] == 'N');
  return text.front() == 'o' || text.front() == 'O'
             ? is_on
             : std::string_view("yYtT").find(text.front()) != std::string_view::npos;
}

Complaint complaint_of_boolean(const spec::Node& scalar) {
  const bool is_word = scalar.text == "true" || scalar.text == "false";
  if (is_word) return scalar.plain ? Complaint() : is_in_quotes(scalar, noun_of(Type::boolean));
  if (meaning_of(scalar) == Plain::other_boolean) {
    return error("spec.yaml11",
                 scalar.text + " is true or false to some readers of YAML, and a text to others")
        .with_hint(means_true(scalar.text) ? "write true" : "write false");
  }
  return error("spec.type", shown(scalar) + " is not true or false")
      .with_hint("write true or false");
}

// 17.10 is 17.1 to who reads numbers, and was a version to who wrote it.
Complaint complaint_of_lost_zeros(const spec::Node& scalar) {
  const std::string& text = scalar.text;
  const bool has_exponent = text.find_first_of("eE") != std::string::npos;
  if (has_exponent || text.find('.') == std::string::npos || text.back() != '0') return {};
  std::string read = text.substr(0, text.find_last_not_of('0') + 1);
  if (read.back() == '.') read.pop_back();
  return error("spec.yaml11", text + " is the number " + read + " to readers of YAML")
      .with_hint("write it in quotes where a text is meant, or as " + read);
}

// Nobody says yet what is wanted here, so it has to be one thing to everybody.
Complaint complaint_of_free(const spec::Node& scalar) {
  const Plain meaning = meaning_of(scalar);
  switch (meaning) {
  case Plain::text:
  case Plain::boolean:
    return {};
  case Plain::integer:
    if (to_integer(scalar.text)) return {};
    return error("spec.range", shown(scalar) + " is beyond all bounds")
        .with_hint("write a smaller number, or a text in quotes");
  case Plain::number:
    return complaint_of_lost_zeros(scalar);
  case Plain::other_boolean:
  case Plain::other_number:
  case Plain::date:
    return error("spec.yaml11", printable(scalar.text) + " is " +
                                    std::string(spec::noun_of(meaning)) +
                                    " to some readers of YAML, and a text to others")
        .with_hint("write it in quotes, or as JSON would have it");
  }
  return {};
}

Complaint unplaced_complaint_of(const spec::Node& scalar, const Schema& schema) {
  switch (schema.type) {
  case Type::string:
    return complaint_of_text(scalar, schema);
  case Type::integer:
  case Type::number:
    return complaint_of_number(scalar, schema);
  case Type::boolean:
    return complaint_of_boolean(scalar);
  case Type::free:
    return complaint_of_free(scalar);
  case Type::object:
  case Type::array:
    break;
  }
  return std::nullopt;
}

}  // namespace

Complaint complaint_of(const spec::Node& scalar, const Schema& schema) {
  auto complaint = unplaced_complaint_of(scalar, schema);
  if (!complaint) return std::nullopt;
  return (*std::move(complaint)).at(scalar.position);
}

Complaint complaint_of_size(std::size_t size, const Schema& schema, std::string_view unit) {
  const bool is_less = schema.size.least && size < *schema.size.least;
  const bool is_more = schema.size.most && size > *schema.size.most;
  if (!is_less && !is_more) return std::nullopt;
  return error("spec.length", std::string(is_less ? "has too few " : "has too many ") +
                                  std::string(unit) + "s: " + std::to_string(size))
      .with_hint(in_words(schema.size, unit));
}

}  // namespace infra::check
