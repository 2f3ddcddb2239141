// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/node.hpp"

#include <algorithm>

#include "spec/path.hpp"

namespace infra::spec {

namespace {

// What a path leads to, and the key that led there; of the root and of an item, the place of itself.
struct Reached {
  const Node* node = nullptr;
  Position key;
};

const Entry* find_entry(const Node& from, std::string_view key) {
  const auto found = std::find_if(from.entries.begin(), from.entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == from.entries.end() ? nullptr : &*found;
}

Reached taken(const Node& from, const Step& step) {
  if (step.index) {
    const bool is_there = from.kind == Node::Kind::sequence && *step.index < from.items.size();
    if (!is_there) return {};
    return {&from.items[*step.index], from.items[*step.index].position};
  }
  const Entry* entry = find_entry(from, step.key);
  if (entry == nullptr) return {};
  return {&entry->value, entry->key_position};
}

Reached reach(const Node& root, std::string_view path) {
  const auto steps = steps_of(path);
  if (!steps) return {};
  Reached reached{&root, root.position};
  for (const auto& step : *steps) {
    reached = taken(*reached.node, step);
    if (reached.node == nullptr) return {};
  }
  return reached;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const Entry* entry = find_entry(*this, key);
  return entry == nullptr ? nullptr : &entry->value;
}

const Node* at(const Node& root, std::string_view path) { return reach(root, path).node; }

Position place_at(const Node& root, std::string_view path) {
  const auto [node, key] = reach(root, path);
  if (node == nullptr) return {};
  const bool is_collection =
      node->kind == Node::Kind::mapping || node->kind == Node::Kind::sequence;
  const bool begins_below = is_collection && key.known() && key.line != node->position.line;
  return begins_below ? key : node->position;
}

Position key_at(const Node& root, std::string_view path) { return reach(root, path).key; }

}  // namespace infra::spec
