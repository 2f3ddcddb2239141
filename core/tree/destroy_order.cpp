// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/destroy_order.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "json/place.hpp"

namespace infra::tree {

namespace {

// The step of an apply in which each unit comes. Whatever cannot be read says nothing.
std::map<std::string, std::size_t> steps_in(std::string_view graph_json) {
  std::map<std::string, std::size_t> steps;
  json::Mistakes ignored;
  json::read(graph_json, ignored, [&](const json::Place& graph) {
    std::size_t step = 0;
    for (const auto& wave : graph.at("waves").items()) {
      for (const auto& unit : wave.items()) steps[unit.text()] = step;
      ++step;
    }
  });
  return steps;
}

}  // namespace

void put_in_destroy_order(std::vector<std::string>& units, std::string_view graph_json) {
  auto steps = steps_in(graph_json);
  std::sort(units.begin(), units.end(), std::greater<>());
  std::stable_sort(units.begin(), units.end(),
                   [&](const auto& a, const auto& b) { return steps[a] > steps[b]; });
}

}  // namespace infra::tree
