// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/position.hpp"
#include "blueprint/value.hpp"
#include "interface/body.hpp"

namespace infra::interface {

// What a declaration of an interface may say. What is none of the first kinds is opaque: to know it takes
// Terraform.
struct Expression {
  enum class Kind { literal, list, object, name, call, either, equal, opaque };

  Kind kind = Kind::opaque;
  Position position;
  blueprint::Value value;         // of a literal
  std::string name;               // "var.size", "list", "contains"
  std::vector<Expression> parts;  // items, members, arguments, operands
  std::vector<std::string> keys;  // of the members of an object

  const Expression* member(std::string_view key) const;
};

// `tokens` of an attribute.
Expression expression_of(const Tokens& tokens, const Attribute& attribute);

// Of a text that stands for an expression, as in .tf.json files. Its positions mean nothing.
Expression expression_of(std::string_view text);

Expression literal(blueprint::Value value);

// The value of an expression that is data and nothing else.
std::optional<blueprint::Value> data_of(const Expression& expression);

}  // namespace infra::interface
