// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/expression.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "hcl/align.hpp"
#include "hcl/inline.hpp"
#include "hcl/quote.hpp"

namespace infra::hcl {

namespace {

using namespace blueprint;

// Longer lines are neither read in a review nor seen whole on a screen.
constexpr std::size_t k_line = 100;

bool has_members(const Value& value) {
  const auto* object = value.as<Object>();
  return object != nullptr && !object->members.empty();
}

bool is_flat(const Value& value);

bool are_flat(const List& values) {
  return std::all_of(values.begin(), values.end(),
                     [](const Value& value) { return is_flat(value) && !has_members(value); });
}

// Whether a value is understood at a glance when it stands on one line: scalars, references, and one
// level of lists, objects or arguments of them.
bool is_flat(const Value& value) {
  if (const auto* list = value.as<List>()) return are_flat(*list);
  if (const auto* call = value.as<Call>()) return are_flat(call->arguments);
  if (const auto* object = value.as<Object>()) {
    return std::all_of(object->members.begin(), object->members.end(), [](const auto& member) {
      return is_flat(member.second) && !has_members(member.second);
    });
  }
  return true;
}

bool fits(const std::string& text, std::size_t column) {
  return column + count_characters(text) <= k_line;
}

std::string margin(std::size_t indent) { return std::string(indent, ' '); }

std::string object_text(const Object& object, std::size_t indent) {
  if (object.members.empty()) return "{}";
  const std::size_t inner = indent + k_indent;
  std::vector<Assignment> members;
  members.reserve(object.members.size());
  for (const auto& [name, value] : object.members) {
    std::string written = key(name);
    const std::size_t column = inner + count_characters(written) + 3;
    members.push_back({std::move(written), to_expression(value, inner, column)});
  }
  return "{\n" + aligned(members, inner) + margin(indent) + '}';
}

// A value on lines of its own, among others.
std::string element_text(const Value& value, std::size_t indent) {
  if (has_members(value) && is_flat(value)) {
    std::string text = inline_text(value);
    if (fits(text + ',', indent)) return text;
  }
  return to_expression(value, indent, indent);
}

std::string elements_text(const List& values, std::size_t indent) {
  std::string text;
  for (const auto& value : values) {
    text.append(indent + k_indent, ' ')
        .append(element_text(value, indent + k_indent))
        .append(",\n");
  }
  return '\n' + text.append(indent, ' ');
}

std::string call_text(const Call& call, std::size_t indent, std::size_t column) {
  const std::string begin = call.function + '(';
  const bool is_wrapper =
      call.arguments.size() == 1 &&
      (has_members(call.arguments.front()) || call.arguments.front().as<List>() != nullptr);
  if (is_wrapper) {
    return begin + to_expression(call.arguments.front(), indent, column + begin.size()) + ')';
  }
  return begin + elements_text(call.arguments, indent) + ')';
}

}  // namespace

std::string to_expression(const Value& value, std::size_t indent, std::size_t column) {
  if (const auto* object = value.as<Object>()) return object_text(*object, indent);

  const auto* list = value.as<List>();
  const auto* call = value.as<Call>();
  const bool can_break =
      (list != nullptr && !list->empty()) || (call != nullptr && !call->arguments.empty());
  if (!can_break) return inline_text(value);
  if (is_flat(value)) {
    std::string text = inline_text(value);
    if (fits(text, column)) return text;
  }
  if (call != nullptr) return call_text(*call, indent, column);
  return '[' + elements_text(*list, indent) + ']';
}

}  // namespace infra::hcl
