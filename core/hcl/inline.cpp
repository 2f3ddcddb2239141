// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/inline.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <variant>

#include "base/digits.hpp"
#include "hcl/quote.hpp"
#include "hcl/template_parts.hpp"

namespace infra::hcl {

namespace {

using namespace blueprint;

template <typename Items, typename Append>
void append_in_commas(std::string& text, const Items& items, Append append) {
  bool is_first = true;
  for (const auto& item : items) {
    if (!std::exchange(is_first, false)) text += ", ";
    append(item);
  }
}

const char* word_for(Scope scope) {
  switch (scope) {
  case Scope::environment:
    return "env";
  case Scope::region:
    return "region";
  case Scope::versions:
    return "versions";
  }
  return "";
}

// With a "-" a name could be read as a subtraction by people, though not by HCL.
bool is_plain_name(const std::string& name) {
  return key(name) == name && name.find('-') == std::string::npos;
}

struct Inline {
  std::string& text;

  void operator()(const Null&) const { text += "null"; }
  void operator()(bool value) const { text += value ? "true" : "false"; }
  void operator()(std::int64_t value) const { text += std::to_string(value); }
  void operator()(double value) const { text += shortest_digits(value); }
  void operator()(const std::string& value) const { append_quoted(text, value); }

  void operator()(const List& list) const {
    text += '[';
    append_values(list);
    text += ']';
  }

  void operator()(const Object& object) const {
    if (object.members.empty()) {
      text += "{}";
      return;
    }
    text += "{ ";
    append_in_commas(text, object.members, [this](const auto& member) {
      text.append(key(member.first)).append(" = ");
      append_inline(text, member.second);
    });
    text += " }";
  }

  void operator()(const Output& output) const {
    text.append("dependency.").append(output.dependency).append(".outputs.").append(output.output);
    for (const auto& step : output.path) {
      const auto* name = step.as<std::string>();
      if (name != nullptr && is_plain_name(*name)) {
        text.append(".").append(*name);
        continue;
      }
      text += '[';
      append_inline(text, step);
      text += ']';
    }
  }

  void operator()(const Local& local) const {
    text.append("local.").append(word_for(local.scope)).append(".").append(local.name);
  }

  void operator()(const Call& call) const {
    text.append(call.function).append("(");
    append_values(call.arguments);
    text += ')';
  }

  void operator()(const Template& value) const {
    const auto parts = template_parts(value);
    // What `terraform fmt` makes of "${x}".
    if (parts.size() == 1 && std::holds_alternative<const Value*>(parts.front())) {
      return append_inline(text, *std::get<const Value*>(parts.front()));
    }
    text += '"';
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      const bool is_last = std::next(part) == parts.end();
      if (const auto* literal = std::get_if<std::string>(&*part)) {
        append_escaped(text, *literal, is_last ? Followed::by_end : Followed::by_interpolation);
        continue;
      }
      text += "${";
      append_inline(text, *std::get<const Value*>(*part));
      text += '}';
    }
    text += '"';
  }

private:
  void append_values(const List& values) const {
    append_in_commas(text, values, [this](const Value& value) { append_inline(text, value); });
  }
};

}  // namespace

void append_inline(std::string& text, const Value& value) {
  std::visit(Inline{text}, value.held());
}

std::string inline_text(const Value& value) {
  std::string text;
  append_inline(text, value);
  return text;
}

}  // namespace infra::hcl
