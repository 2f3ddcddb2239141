// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/type.hpp"

#include <algorithm>

namespace infra::catalogue {

const Attribute* Type::find(std::string_view name) const {
  const auto found =
      std::lower_bound(attributes.begin(), attributes.end(), name,
                       [](const Attribute& a, std::string_view wanted) { return a.name < wanted; });
  return found == attributes.end() || found->name != name ? nullptr : &*found;
}

bool has_any(const Type& type) {
  return type.kind == Type::Kind::any ||
         std::any_of(type.elements.begin(), type.elements.end(), has_any) ||
         std::any_of(type.attributes.begin(), type.attributes.end(),
                     [](const Attribute& attribute) { return has_any(attribute.type); });
}

std::string describe(const Type& type) {
  switch (type.kind) {
  case Type::Kind::any:
    return "any";
  case Type::Kind::string:
    return "string";
  case Type::Kind::number:
    return "number";
  case Type::Kind::boolean:
    return "bool";
  case Type::Kind::list:
    return "list(" + describe(type.elements.front()) + ")";
  case Type::Kind::set:
    return "set(" + describe(type.elements.front()) + ")";
  case Type::Kind::map:
    return "map(" + describe(type.elements.front()) + ")";
  case Type::Kind::object:
    return "object";
  case Type::Kind::tuple:
    return "tuple";
  }
  return "";
}

}  // namespace infra::catalogue
