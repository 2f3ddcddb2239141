// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/type_of.hpp"

#include <utility>

#include "base/text.hpp"
#include "blueprint/names.hpp"

namespace infra::interface {

namespace {

using catalogue::Type;

// What core/catalogue reads back.
constexpr int k_deepest_type = 32;

struct Named {
  const char* name;
  Type::Kind kind;
};
constexpr Named k_scalars[] = {{"any", Type::Kind::any},
                               {"string", Type::Kind::string},
                               {"number", Type::Kind::number},
                               {"bool", Type::Kind::boolean}};
constexpr Named k_collections[] = {
    {"list", Type::Kind::list}, {"set", Type::Kind::set}, {"map", Type::Kind::map}};

class Converter {
public:
  explicit Converter(NoType& why) : why_(why) {}

  bool ok() const { return why_.message.empty(); }

  Type type(const Expression& expression, int depth) {
    if (depth > k_deepest_type) {
      return wrong(expression, "is deeper than " + std::to_string(k_deepest_type) + " levels");
    }
    if (expression.kind == Expression::Kind::call) return built(expression, depth);
    const auto* quoted = expression.value.as<std::string>();
    if (expression.kind == Expression::Kind::literal && quoted != nullptr)
      return named(expression, *quoted);
    if (expression.kind == Expression::Kind::name) return named(expression, expression.name);
    return wrong(expression, "is no type");
  }

private:
  Type wrong(const Expression& expression, std::string message) {
    if (ok()) why_ = {expression.position, std::move(message)};
    return {};
  }

  Type named(const Expression& expression, const std::string& name) {
    for (const auto& scalar : k_scalars) {
      if (name == scalar.name) return {scalar.kind, {}, {}};
    }
    for (const auto& collection : k_collections) {
      if (name == collection.name) return {collection.kind, {Type{}}, {}};
    }
    return wrong(expression, in_quotes(name) + " is no type");
  }

  Type built(const Expression& call, int depth) {
    if (call.parts.size() != 1) return wrong(call, call.name + " takes one type");
    const Expression& inner = call.parts.front();
    for (const auto& collection : k_collections) {
      if (call.name == collection.name) return {collection.kind, {type(inner, depth + 1)}, {}};
    }
    if (call.name == "object") return object(inner, depth);
    if (call.name != "tuple") return wrong(call, in_quotes(call.name) + " is no type");
    if (inner.kind != Expression::Kind::list)
      return wrong(inner, "tuple takes a list of types, in [ ]");
    Type tuple{Type::Kind::tuple, {}, {}};
    for (const auto& part : inner.parts) tuple.elements.push_back(type(part, depth + 1));
    return tuple;
  }

  Type object(const Expression& inner, int depth) {
    if (inner.kind != Expression::Kind::object)
      return wrong(inner, "object takes its attributes, in { }");
    Type object{Type::Kind::object, {}, {}};
    for (std::size_t i = 0; i < inner.parts.size(); ++i) {  // sorted by key already
      if (!blueprint::is_identifier(inner.keys[i])) {
        return wrong(inner, in_quotes(inner.keys[i]) + " cannot be the name of an attribute");
      }
      object.attributes.push_back(attribute(inner.keys[i], inner.parts[i], depth));
    }
    return object;
  }

  catalogue::Attribute attribute(const std::string& name, const Expression& value, int depth) {
    catalogue::Attribute attribute;
    attribute.name = name;
    if (value.kind != Expression::Kind::call || value.name != "optional") {
      attribute.type = type(value, depth + 1);
      return attribute;
    }
    if (value.parts.empty() || value.parts.size() > 2) {
      wrong(value, "optional takes a type, and a default if there is one");
      return attribute;
    }
    attribute.optional = true;
    attribute.type = type(value.parts.front(), depth + 1);
    if (value.parts.size() == 2) attribute.default_value = data_of(value.parts.back());
    return attribute;
  }

  NoType& why_;
};

}  // namespace

std::optional<Type> type_of(const Expression& expression, NoType& why) {
  Converter converter(why);
  Type type = converter.type(expression, 1);
  if (!converter.ok()) return std::nullopt;
  return type;
}

}  // namespace infra::interface
