// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/to_json.hpp"

#include <nlohmann/json.hpp>

#include "check/typed.hpp"

namespace infra::model {

namespace {

nlohmann::json scalar_to_json(const spec::Node& node) {
  // A number that stands in quotes is text: the schema has seen to it that it may be either.
  if (!node.plain) return node.text;
  if (node.text == "true" || node.text == "false") return node.text == "true";
  if (check::is_integer(node.text)) return check::as_integer(node);
  return node.text;
}

}  // namespace

nlohmann::json to_json(const spec::Node& node) {
  switch (node.kind) {
  case spec::Node::Kind::null:
    return nullptr;
  case spec::Node::Kind::scalar:
    return scalar_to_json(node);
  case spec::Node::Kind::sequence: {
    auto list = nlohmann::json::array();
    for (const auto& item : node.items) list.push_back(to_json(item));
    return list;
  }
  case spec::Node::Kind::mapping: {
    auto object = nlohmann::json::object();
    for (const auto& entry : node.entries) object[entry.key] = to_json(entry.value);
    return object;
  }
  }
  return nullptr;
}

}  // namespace infra::model
