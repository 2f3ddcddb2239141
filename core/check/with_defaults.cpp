// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/with_defaults.hpp"

#include <utility>

namespace infra::check {

namespace {

using Kind = spec::Node::Kind;

const Schema* schema_of(const std::string& key, const Schema& schema) {
  const Schema* property = schema.property(key);
  return property != nullptr ? property : schema.additional.get();
}

}  // namespace

spec::Node with_defaults(const spec::Node& node, const Schema& schema) {
  spec::Node full = node;
  if (node.kind == Kind::sequence && schema.items != nullptr) {
    for (auto& item : full.items) item = with_defaults(item, *schema.items);
  }
  if (node.kind != Kind::mapping || schema.is_layer) return full;
  for (auto& entry : full.entries) {
    const Schema* inner = schema_of(entry.key, schema);
    if (inner != nullptr) entry.value = with_defaults(entry.value, *inner);
  }
  for (const auto& [name, inner] : schema.properties) {
    const bool is_absent = node.find(name) == nullptr;
    if (is_absent && inner.default_value) {
      full.entries.push_back({name, {}, with_defaults(*inner.default_value, inner)});
    }
  }
  return full;
}

spec::Node defaults_of(const Schema& schema) {
  spec::Node empty;
  empty.kind = Kind::mapping;
  return with_defaults(empty, schema);
}

}  // namespace infra::check
