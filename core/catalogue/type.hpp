// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "blueprint/value.hpp"
#include "json/place.hpp"

namespace infra::catalogue {

struct Attribute;

// What a module asks of an input, in Terraform's words: a string, a list of numbers, an object.
struct Type {
  enum class Kind { any, string, number, boolean, list, set, map, object, tuple };

  Kind kind = Kind::any;
  std::vector<Type> elements;         // of a list, set or map: one; of a tuple: one for each place
  std::vector<Attribute> attributes;  // of an object, sorted by name

  const Attribute* find(std::string_view name) const;
};

struct Attribute {
  std::string name;
  Type type;
  bool optional = false;
  std::optional<blueprint::Value> default_value;  // what an optional one is when it is left out
};

// Reads a type expression: "list(object({ name = string, size = optional(number, 3) }))".
Result<Type> parse_type(std::string_view text);

// The same of a text in a document, which learns what is wrong with it.
Type type_from(const json::Place& place);

// Whether a type leaves something open: it is any, or has any in it.
bool has_any(const Type& type);

// The type as a reader knows it, without the attributes of objects: "list(object)".
std::string describe(const Type& type);

// The whole type as parse_type reads it, in one line; equal types have one text.
std::string to_text(const Type& type);

// The same for people: the attributes of an object in lines of their own, further in than `indent`.
std::string to_lines(const Type& type, const std::string& indent);

}  // namespace infra::catalogue
