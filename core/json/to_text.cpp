// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/to_text.hpp"

#include <variant>

#include <infra/sdk/json_text.hpp>

#include "base/digits.hpp"

namespace infra::json {

namespace {

struct Append {
  std::string& text;

  void operator()(Node::Null) const { text += "null"; }
  void operator()(bool truth) const { text += truth ? "true" : "false"; }
  void operator()(std::int64_t number) const { text += std::to_string(number); }
  void operator()(std::uint64_t number) const { text += std::to_string(number); }
  void operator()(std::string_view string) const { sdk::append_json_text(text, string); }

  // Never as a whole number, for it was not written as one.
  void operator()(double number) const {
    const std::string digits = shortest_digits(number);
    text += digits;
    if (digits.find_first_of(".e") == std::string::npos) text += ".0";
  }

  void operator()(const Node::List& list) const {
    sdk::append_json_list(text, list.items,
                          [&](const Node& item) { std::visit(*this, item.held); });
  }

  void operator()(const Node::Object& object) const {
    char before = '{';
    for (const auto* member : in_written_order(object)) {
      sdk::append_json_text(text += before, member->key);
      text += ':';
      std::visit(*this, member->held);
      before = ',';
    }
    text += object.members.empty() ? "{}" : "}";
  }
};

}  // namespace

std::string to_text(const Node& node) {
  std::string text;
  std::visit(Append{text}, node.held);
  return text;
}

}  // namespace infra::json
