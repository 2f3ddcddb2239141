// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "tree/graph.hpp"

namespace infra::tree {

namespace {

// With more kinds than this, a drawing shows nothing any more.
constexpr std::size_t k_most_kinds = 40;

// Mermaid has words of its own, such as "end": none of them has a dot in it.
std::string box_of(std::string kind) {
  std::replace(kind.begin(), kind.end(), '-', '_');
  return "kind." + kind;
}

}  // namespace

std::string kinds_mermaid(const blueprint::Blueprint& blueprint) {
  if (blueprint.components.size() > k_most_kinds) return {};
  std::map<std::string, std::string> kinds;
  for (const auto& unit : blueprint.units) kinds[unit.id()] = unit.component;
  std::set<std::string> arrows;
  for (const auto& unit : blueprint.units) {
    for (const auto& needed : dependencies_of(blueprint, unit)) {
      const std::string& kind = kinds.at(needed);
      if (kind == unit.component) continue;
      arrows.insert("  " + box_of(kind) + " --> " + box_of(unit.component) + '\n');
    }
  }
  std::string text = "flowchart LR\n";
  for (const auto& [name, component] : blueprint.components) {
    text += "  " + box_of(name) + "[\"" + name + "\"]\n";
  }
  for (const auto& arrow : arrows) text += arrow;
  return text;
}

}  // namespace infra::tree
