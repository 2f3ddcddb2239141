// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/order.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace infra::blueprint {

namespace {

// The units as numbers, and for each those that it depends on.
using Edges = std::vector<std::vector<std::size_t>>;

constexpr std::size_t k_no_step = static_cast<std::size_t>(-1);

Edges edges_of(const Blueprint& blueprint) {
  std::unordered_map<std::string, std::size_t> number;
  for (const auto& unit : blueprint.units) number.emplace(unit.id(), number.size());
  Edges edges;
  for (const auto& unit : blueprint.units) {
    auto& needed = edges.emplace_back();
    for (const auto& id : dependencies_of(blueprint, unit)) needed.push_back(number.at(id));
  }
  return edges;
}

// The step in which each unit can be applied; k_no_step for those in a circle or behind one.
std::vector<std::size_t> steps_of(const Edges& edges) {
  Edges users(edges.size());
  std::vector<std::size_t> waits_for(edges.size());
  std::vector<std::size_t> steps(edges.size(), k_no_step);
  std::vector<std::size_t> ready;
  for (std::size_t unit = 0; unit < edges.size(); ++unit) {
    waits_for[unit] = edges[unit].size();
    for (const std::size_t needed : edges[unit]) users[needed].push_back(unit);
    if (edges[unit].empty()) ready.push_back(unit);
  }
  for (std::size_t step = 0; !ready.empty(); ++step) {
    std::vector<std::size_t> next;
    for (const std::size_t unit : ready) {
      steps[unit] = step;
      for (const std::size_t user : users[unit]) {
        if (--waits_for[user] == 0) next.push_back(user);
      }
    }
    ready = std::move(next);
  }
  return steps;
}

// A unit without a step needs another one without: who follows these must come round in a circle.
std::vector<std::vector<std::size_t>> circles_in(const Edges& edges,
                                                 const std::vector<std::size_t>& steps) {
  std::vector<std::vector<std::size_t>> circles;
  std::vector<bool> seen(edges.size(), false);
  for (std::size_t start = 0; start < edges.size(); ++start) {
    std::vector<std::size_t> way;
    std::size_t at = start;
    while (!seen[at] && steps[at] == k_no_step) {
      seen[at] = true;
      way.push_back(at);
      at = *std::find_if(edges[at].begin(), edges[at].end(),
                         [&](std::size_t needed) { return steps[needed] == k_no_step; });
    }
    const auto from = std::find(way.begin(), way.end(), at);
    if (from != way.end()) circles.emplace_back(from, way.end());
  }
  return circles;
}

void sort_by_step(std::vector<Unit>& units, const std::vector<std::size_t>& steps) {
  std::vector<std::pair<std::size_t, std::size_t>> keys;
  for (std::size_t unit = 0; unit < units.size(); ++unit) keys.emplace_back(steps[unit], unit);
  std::sort(keys.begin(), keys.end());
  std::vector<Unit> sorted;
  sorted.reserve(units.size());
  for (const auto& [step, unit] : keys) sorted.push_back(std::move(units[unit]));
  units = std::move(sorted);
}

}  // namespace

std::vector<std::vector<std::string>> put_in_order(Blueprint& blueprint) {
  // Wherever the plugin began, the same units come out in the same order.
  std::sort(blueprint.units.begin(), blueprint.units.end(),
            [](const Unit& a, const Unit& b) { return a.id() < b.id(); });
  const Edges edges = edges_of(blueprint);
  const std::vector<std::size_t> steps = steps_of(edges);
  std::vector<std::vector<std::string>> circles;
  for (const auto& circle : circles_in(edges, steps)) {
    auto& ids = circles.emplace_back();
    for (const std::size_t unit : circle) ids.push_back(blueprint.units[unit].id());
    std::rotate(ids.begin(), std::min_element(ids.begin(), ids.end()), ids.end());
    ids.push_back(ids.front());
  }
  if (circles.empty()) sort_by_step(blueprint.units, steps);
  return circles;
}

}  // namespace infra::blueprint
