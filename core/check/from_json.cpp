// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/from_json.hpp"

#include <string>
#include <utility>

#include "json/to_text.hpp"
#include "spec/read.hpp"

namespace infra::check {

namespace {

using Kind = spec::Node::Kind;

spec::Node scalar(std::string text, bool is_plain) {
  spec::Node node;
  node.kind = Kind::scalar;
  node.plain = is_plain;
  node.text = std::move(text);
  return node;
}

std::optional<spec::Node> sequence(const json::Node::List& list, std::size_t level) {
  spec::Node node;
  node.kind = Kind::sequence;
  for (const auto& item : list.items) {
    auto child = from_json(item, level + 1);
    if (!child) return std::nullopt;
    node.items.push_back(*std::move(child));
  }
  return node;
}

std::optional<spec::Node> mapping(const json::Node::Object& object, std::size_t level) {
  spec::Node node;
  node.kind = Kind::mapping;
  for (const auto* member : in_written_order(object)) {
    auto child = from_json(*member, level + 1);
    if (!child) return std::nullopt;
    node.entries.push_back({std::string(member->key), {}, *std::move(child)});
  }
  return node;
}

}  // namespace

std::optional<spec::Node> from_json(const json::Node& json, std::size_t level) {
  if (json.as<json::Node::Null>() != nullptr || level > spec::k_most_levels) return std::nullopt;
  if (const auto* object = json.as<json::Node::Object>()) return mapping(*object, level);
  if (const auto* list = json.as<json::Node::List>()) return sequence(*list, level);
  if (const auto* text = json.as<std::string_view>()) return scalar(std::string(*text), false);
  return scalar(to_text(json), true);
}

}  // namespace infra::check
