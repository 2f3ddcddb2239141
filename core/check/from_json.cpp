// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/from_json.hpp"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "spec/read.hpp"

namespace infra::check {

std::optional<spec::Node> from_json(const nlohmann::ordered_json& json, std::size_t level) {
  using Kind = spec::Node::Kind;
  spec::Node node;
  if (json.is_null() || level > spec::k_most_levels) return std::nullopt;
  if (json.is_object()) {
    node.kind = Kind::mapping;
    for (const auto& [key, value] : json.items()) {
      auto child = from_json(value, level + 1);
      if (!child) return std::nullopt;
      node.entries.push_back({key, {}, *std::move(child)});
    }
  } else if (json.is_array()) {
    node.kind = Kind::sequence;
    for (const auto& value : json) {
      auto child = from_json(value, level + 1);
      if (!child) return std::nullopt;
      node.items.push_back(*std::move(child));
    }
  } else {
    node.kind = Kind::scalar;
    node.plain = !json.is_string();
    node.text = json.is_string() ? json.get<std::string>() : json.dump();
  }
  return node;
}

}  // namespace infra::check
