// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/typed.hpp"

#include <charconv>

#include "base/assertion.hpp"
#include "spec/plain.hpp"

namespace infra::check {

bool is_integer(std::string_view text) { return spec::meaning_of(text) == spec::Plain::integer; }

std::optional<std::int64_t> to_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!is_integer(text) || problem != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

std::int64_t as_integer(const spec::Node& node) {
  const auto number = node.plain ? to_integer(node.text) : std::nullopt;
  ensure(number.has_value(), "a validated integer is one");
  return *number;
}

bool as_bool(const spec::Node& node) {
  ensure(node.plain && (node.text == "true" || node.text == "false"), "a validated boolean is one");
  return node.text == "true";
}

const std::string& as_text(const spec::Node& node) {
  ensure(node.kind == spec::Node::Kind::scalar, "a validated text is one");
  return node.text;
}

}  // namespace infra::check
