// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/value_json.hpp"
#include "catalogue/type.hpp"

namespace infra::catalogue {

namespace {

using Kind = Type::Kind;

std::string name_of(Kind kind) {
  switch (kind) {
  case Kind::any:
    return "any";
  case Kind::string:
    return "string";
  case Kind::number:
    return "number";
  case Kind::boolean:
    return "bool";
  case Kind::list:
    return "list";
  case Kind::set:
    return "set";
  case Kind::map:
    return "map";
  case Kind::object:
    return "object";
  case Kind::tuple:
    return "tuple";
  }
  return "";
}

// Both forms at once: in lines with this indent, or in one where there is none.
struct Form {
  const std::string* indent = nullptr;
};

std::string text_of(const Type& type, const Form& form);

std::string text_of(const Attribute& attribute, const Form& form) {
  const std::string text = text_of(attribute.type, form);
  if (!attribute.optional) return attribute.name + " = " + text;
  const std::string otherwise =
      attribute.default_value ? ", " + blueprint::to_json(*attribute.default_value) : "";
  return attribute.name + " = optional(" + text + otherwise + ')';
}

std::string object_of(const Type& type, const Form& form) {
  if (type.attributes.empty()) return "object({})";
  std::string text = "object({";
  if (form.indent == nullptr) {
    std::string separator = " ";
    for (const auto& attribute : type.attributes) {
      text += separator + text_of(attribute, form);
      separator = ", ";
    }
    return text + " })";
  }
  const std::string deeper = *form.indent + "  ";
  for (const auto& attribute : type.attributes) {
    text += '\n' + deeper + text_of(attribute, Form{&deeper});
  }
  return text + '\n' + *form.indent + "})";
}

std::string text_of(const Type& type, const Form& form) {
  std::string text = name_of(type.kind);
  if (type.kind == Kind::object) return object_of(type, form);
  if (type.kind == Kind::tuple) {
    std::string separator;
    text += "([";
    for (const auto& element : type.elements) {
      text += separator + text_of(element, form);
      separator = ", ";
    }
    return text + "])";
  }
  if (type.elements.empty()) return text;
  return text + '(' + text_of(type.elements.front(), form) + ')';
}

}  // namespace

std::string to_text(const Type& type) { return text_of(type, Form()); }

std::string to_lines(const Type& type, const std::string& indent) {
  return text_of(type, Form{&indent});
}

}  // namespace infra::catalogue
