// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/inline.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <variant>

#include "base/assertion.hpp"
#include "hcl/quote.hpp"
#include "hcl/template_parts.hpp"

namespace infra::hcl {

namespace {

using namespace blueprint;

template <typename Items, typename Text>
std::string in_commas(const Items& items, Text text_of) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += ", ";
    text += text_of(item);
  }
  return text;
}

// The shortest digits that give the same number back, in every locale.
std::string number_text(double number) {
  ensure(std::isfinite(number), "a number of HCL is finite");
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return std::string(digits.data(), written.ptr);
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

struct InlineText {
  std::string operator()(const Null&) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const { return number_text(value); }
  std::string operator()(const std::string& value) const { return quoted(value); }

  std::string operator()(const List& list) const {
    return '[' + in_commas(list, inline_text) + ']';
  }

  std::string operator()(const Object& object) const {
    if (object.members.empty()) return "{}";
    const auto member_text = [](const auto& member) {
      return key(member.first) + " = " + inline_text(member.second);
    };
    return "{ " + in_commas(object.members, member_text) + " }";
  }

  std::string operator()(const Output& output) const {
    std::string text = "dependency." + output.dependency + ".outputs." + output.output;
    for (const auto& step : output.path) {
      const auto* name = step.as<std::string>();
      const bool is_plain = name != nullptr && is_plain_name(*name);
      text += is_plain ? '.' + *name : '[' + inline_text(step) + ']';
    }
    return text;
  }

  std::string operator()(const Local& local) const {
    return std::string("local.") + word_for(local.scope) + '.' + local.name;
  }

  std::string operator()(const Call& call) const {
    return call.function + '(' + in_commas(call.arguments, inline_text) + ')';
  }

  std::string operator()(const Template& value) const {
    const auto parts = template_parts(value);
    // What `terraform fmt` makes of "${x}".
    if (parts.size() == 1 && !parts.front().as<std::string>()) return inline_text(parts.front());
    std::string text;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      const auto* literal = part->as<std::string>();
      const bool is_last = std::next(part) == parts.end();
      text += literal != nullptr
                  ? escaped(*literal, is_last ? Followed::by_end : Followed::by_interpolation)
                  : "${" + inline_text(*part) + '}';
    }
    return '"' + text + '"';
  }
};

}  // namespace

std::string inline_text(const Value& value) { return std::visit(InlineText{}, value.held()); }

}  // namespace infra::hcl
