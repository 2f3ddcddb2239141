// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/expression.hpp"

#include <algorithm>
#include <string_view>

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

// Puts a value on the line where the text ends, `column` columns long so far; not where `behind` it there would be too
// much for one line.
bool append_on_line(std::string& text, const Value& value, std::size_t column,
                    std::string_view behind) {
  const std::size_t before = text.size();
  append_inline(text, value);
  const std::size_t width = count_characters(std::string_view(text).substr(before));
  if (column + width + behind.size() <= k_line) return true;
  text.resize(before);
  return false;
}

void append_object(std::string& text, const Object& object, std::size_t indent) {
  if (object.members.empty()) {
    text += "{}";
    return;
  }
  text += "{\n";
  const std::size_t inner = indent + k_indent;
  Alignment lines(text, inner);
  for (const auto& [name, value] : object.members) {
    append_expression(text, value, inner, lines.begin(key(name)));
    lines.end();
  }
  lines.finish();
  text.append(indent, ' ').append("}");
}

// A value on lines of its own, among others.
void append_element(std::string& text, const Value& value, std::size_t indent) {
  if (has_members(value) && is_flat(value) && append_on_line(text, value, indent, ",")) return;
  append_expression(text, value, indent, indent);
}

void append_elements(std::string& text, const List& values, std::size_t indent) {
  text += '\n';
  for (const auto& value : values) {
    text.append(indent + k_indent, ' ');
    append_element(text, value, indent + k_indent);
    text += ",\n";
  }
  text.append(indent, ' ');
}

void append_call(std::string& text, const Call& call, std::size_t indent, std::size_t column) {
  text.append(call.function).append("(");
  const bool is_wrapper =
      call.arguments.size() == 1 &&
      (has_members(call.arguments.front()) || call.arguments.front().as<List>() != nullptr);
  if (is_wrapper) {
    append_expression(text, call.arguments.front(), indent, column + call.function.size() + 1);
  } else {
    append_elements(text, call.arguments, indent);
  }
  text += ')';
}

}  // namespace

void append_expression(std::string& text, const Value& value, std::size_t indent,
                       std::size_t column) {
  if (const auto* object = value.as<Object>()) return append_object(text, *object, indent);

  const auto* list = value.as<List>();
  const auto* call = value.as<Call>();
  const bool can_break =
      (list != nullptr && !list->empty()) || (call != nullptr && !call->arguments.empty());
  if (!can_break) return append_inline(text, value);
  if (is_flat(value) && append_on_line(text, value, column, "")) return;
  if (call != nullptr) return append_call(text, *call, indent, column);
  text += '[';
  append_elements(text, *list, indent);
  text += ']';
}

std::string to_expression(const Value& value, std::size_t indent, std::size_t column) {
  std::string text;
  append_expression(text, value, indent, column);
  return text;
}

}  // namespace infra::hcl
