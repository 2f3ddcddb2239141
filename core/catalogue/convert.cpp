// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/convert.hpp"

#include <algorithm>
#include <utility>

namespace infra::catalogue {

namespace {

using Kind = Type::Kind;

bool is_scalar(const Type& type) {
  return type.kind == Kind::string || type.kind == Kind::number || type.kind == Kind::boolean;
}

bool is_sequence(const Type& type) {
  return type.kind == Kind::list || type.kind == Kind::set || type.kind == Kind::tuple;
}

bool is_keyed(const Type& type) { return type.kind == Kind::map || type.kind == Kind::object; }

bool scalar_converts(Kind from, Kind to) {
  return from == to || from == Kind::string || to == Kind::string;
}

bool sequence_converts(const Type& from, const Type& to) {
  if (to.kind != Kind::tuple) {
    return std::all_of(from.elements.begin(), from.elements.end(),
                       [&](const Type& element) { return converts(element, to.elements.front()); });
  }
  return from.kind == Kind::tuple && std::equal(from.elements.begin(), from.elements.end(),
                                                to.elements.begin(), to.elements.end(), converts);
}

bool keyed_converts(const Type& from, const Type& to) {
  if (to.kind == Kind::map) {
    const Type& wanted = to.elements.front();
    if (from.kind == Kind::map) return converts(from.elements.front(), wanted);
    return std::all_of(from.attributes.begin(), from.attributes.end(),
                       [&](const Attribute& has) { return converts(has.type, wanted); });
  }
  return std::all_of(to.attributes.begin(), to.attributes.end(), [&](const Attribute& wanted) {
    if (from.kind == Kind::map) {
      return wanted.optional || converts(from.elements.front(), wanted.type);
    }
    const Attribute* has = from.find(wanted.name);
    return has == nullptr ? wanted.optional : converts(has->type, wanted.type);
  });
}

// What is common to one part of each: the first elements of tuples, the attributes of one name.
template <typename Part>
std::optional<Type> common_part(const std::vector<Type>& types, Part part) {
  std::vector<Type> parts;
  parts.reserve(types.size());
  for (const Type& type : types) parts.push_back(part(type));
  return common_type(parts);
}

// What is common to all that any of them holds.
std::optional<Type> common_content(const std::vector<Type>& types) {
  std::vector<Type> all;
  for (const Type& type : types) {
    all.insert(all.end(), type.elements.begin(), type.elements.end());
    for (const Attribute& attribute : type.attributes) all.push_back(attribute.type);
  }
  return common_type(all);
}

std::optional<Type> common_scalar(const std::vector<Type>& types) {
  Type common = types.front();
  for (const Type& type : types) {
    if (type.kind == Kind::string) return type;
    if (type.kind != common.kind) common.kind = Kind::any;
  }
  // A number and a bool become strings where a string is among them, and nothing by themselves.
  if (common.kind != Kind::any) return common;
  return std::nullopt;
}

std::optional<Type> common_sequence(const std::vector<Type>& types) {
  const std::size_t length = types.front().elements.size();
  const bool same_shape = std::all_of(types.begin(), types.end(), [&](const Type& type) {
    return type.kind == Kind::tuple && type.elements.size() == length;
  });
  if (!same_shape) {
    auto element = common_content(types);
    if (!element) return std::nullopt;
    return Type{Kind::list, {*std::move(element)}, {}};
  }
  Type common{Kind::tuple, {}, {}};
  for (std::size_t i = 0; i < length; ++i) {
    auto element = common_part(types, [&](const Type& type) { return type.elements[i]; });
    if (!element) return std::nullopt;
    common.elements.push_back(*std::move(element));
  }
  return common;
}

bool same_names(const Type& a, const Type& b) {
  return std::equal(a.attributes.begin(), a.attributes.end(), b.attributes.begin(),
                    b.attributes.end(),
                    [](const Attribute& x, const Attribute& y) { return x.name == y.name; });
}

std::optional<Type> common_keyed(const std::vector<Type>& types) {
  const bool same_shape = std::all_of(types.begin(), types.end(), [&](const Type& type) {
    return type.kind == Kind::object && same_names(type, types.front());
  });
  if (!same_shape) {
    auto element = common_content(types);
    if (!element) return std::nullopt;
    return Type{Kind::map, {*std::move(element)}, {}};
  }
  Type common = types.front();
  for (std::size_t i = 0; i < common.attributes.size(); ++i) {
    auto type = common_part(types, [&](const Type& one) { return one.attributes[i].type; });
    if (!type) return std::nullopt;
    common.attributes[i].type = *std::move(type);
  }
  return common;
}

std::string_view drop_digits(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789");
  return end == std::string_view::npos ? std::string_view() : text.substr(end);
}

}  // namespace

bool converts(const Type& from, const Type& to) {
  if (from.kind == Kind::any || to.kind == Kind::any) return true;
  if (is_scalar(from) && is_scalar(to)) return scalar_converts(from.kind, to.kind);
  if (is_sequence(from) && is_sequence(to)) return sequence_converts(from, to);
  if (is_keyed(from) && is_keyed(to)) return keyed_converts(from, to);
  return false;
}

std::optional<Type> common_type(const std::vector<Type>& types) {
  std::vector<Type> known;  // null is of any type, and so is what nobody knows yet
  for (const Type& type : types) {
    if (type.kind != Kind::any) known.push_back(type);
  }
  if (known.empty()) return Type{};
  if (std::all_of(known.begin(), known.end(), is_scalar)) return common_scalar(known);
  if (std::all_of(known.begin(), known.end(), is_sequence)) return common_sequence(known);
  if (std::all_of(known.begin(), known.end(), is_keyed)) return common_keyed(known);
  return std::nullopt;
}

bool reads_as_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  const std::size_t whole = text.size() - drop_digits(text).size();
  text.remove_prefix(whole);
  std::size_t fraction = 0;
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    fraction = text.size() - drop_digits(text).size();
    text.remove_prefix(fraction);
  }
  if (whole + fraction == 0) return false;
  if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
    text.remove_prefix(1);
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    if (text.empty()) return false;
    text = drop_digits(text);
  }
  return text.empty();
}

bool reads_as_bool(std::string_view text) {
  return text == "true" || text == "false" || text == "1" || text == "0";
}

}  // namespace infra::catalogue
