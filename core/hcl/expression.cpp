// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/expression.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>
#include <vector>

#include "hcl/layout.hpp"
#include "hcl/quote.hpp"

namespace infra::hcl {

namespace {

using blueprint::List;
using blueprint::Value;

constexpr std::size_t k_step = 2;
constexpr std::size_t k_line_length = 100;

const char* local_of(blueprint::Scope scope) {
  switch (scope) {
    case blueprint::Scope::environment: return "env";
    case blueprint::Scope::region: return "region";
    case blueprint::Scope::versions: return "versions";
  }
  return "";
}

// The shortest text that is read back as the same number.
std::string number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

bool spans_lines(const std::string& text) {
  return text.find('\n') != std::string::npos;
}

std::size_t length_of(const std::vector<std::string>& items) {
  std::size_t length = 0;
  for (const auto& item : items) length += item.size() + 2;
  return length;
}

// Writes one value; knows how far its line is indented.
class Writer {
public:
  explicit Writer(std::size_t indent) : indent_(indent) {}

  std::string operator()(const blueprint::Null&) const { return "null"; }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const { return number(value); }
  std::string operator()(const std::string& text) const { return quoted_string(text); }

  std::string operator()(const List& list) const {
    if (list.empty()) return "[]";
    const auto items = written(list, indent_ + k_step);
    const bool short_enough =
        std::none_of(items.begin(), items.end(), spans_lines) &&
        indent_ + length_of(items) <= k_line_length;
    if (short_enough) return '[' + on_one_line(items) + ']';
    std::string text = "[\n";
    for (const auto& item : items) text += blanks(indent_ + k_step) + item + ",\n";
    return text + blanks(indent_) + ']';
  }

  std::string operator()(const blueprint::Object& object) const {
    if (object.members.empty()) return "{}";
    std::vector<Assignment> members;
    for (const auto& [key, value] : object.members) {
      members.push_back({object_key(key), to_expression(value, indent_ + k_step)});
    }
    return "{\n" + aligned(members, indent_ + k_step) + blanks(indent_) + '}';
  }

  std::string operator()(const blueprint::Output& output) const {
    std::string text = "dependency." + output.dependency + ".outputs." + output.output;
    for (const auto& step : output.path) {
      const auto* key = step.as<std::string>();
      const bool plain = key != nullptr && is_identifier(*key);
      text += plain ? '.' + *key : '[' + to_expression(step) + ']';
    }
    return text;
  }

  std::string operator()(const blueprint::Local& local) const {
    return std::string("local.") + local_of(local.scope) + '.' + local.name;
  }

  std::string operator()(const blueprint::Call& call) const {
    return call.function + '(' + on_one_line(written(call.arguments, indent_)) + ')';
  }

  // A template that is one expression and nothing else is that expression.
  std::string operator()(const blueprint::Template& text) const {
    const bool bare = text.parts.size() == 1 && text.parts.front().as<std::string>() == nullptr;
    if (bare) return to_expression(text.parts.front(), indent_);
    std::string out = "\"";
    for (const auto& part : text.parts) {
      const auto* literal = part.as<std::string>();
      out += literal != nullptr ? escaped(*literal) : "${" + to_expression(part, indent_) + '}';
    }
    return out + '"';
  }

private:
  static std::vector<std::string> written(const List& list, std::size_t indent) {
    std::vector<std::string> items;
    for (const auto& value : list) items.push_back(to_expression(value, indent));
    return items;
  }

  static std::string on_one_line(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text += (&item == &items.front() ? "" : ", ") + item;
    return text;
  }

  std::size_t indent_;
};

}  // namespace

std::string to_expression(const Value& value, std::size_t indent) {
  return std::visit(Writer(indent), value.held());
}

}  // namespace infra::hcl
