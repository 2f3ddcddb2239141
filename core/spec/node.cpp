// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/node.hpp"

#include <algorithm>

#include "spec/path.hpp"

namespace infra::spec {

namespace {

const Node* taken(const Node& from, const Step& step) {
  if (!step.index) return from.find(step.key);
  const bool is_there = from.kind == Node::Kind::sequence && *step.index < from.items.size();
  return is_there ? &from.items[*step.index] : nullptr;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

const Node* at(const Node& root, std::string_view path) {
  const auto steps = steps_of(path);
  if (!steps) return nullptr;
  const Node* node = &root;
  for (const auto& step : *steps) {
    node = taken(*node, step);
    if (node == nullptr) return nullptr;
  }
  return node;
}

}  // namespace infra::spec
