// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/graph.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "catalogue/source.hpp"
#include "tree/json_text.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// A member on a line with others.
std::string member(std::string_view name, const std::string& value) {
  return json_text(name) + ": " + value;
}

std::string unit_json(const Unit& unit, const Blueprint& blueprint,
                      const catalogue::Catalogue& catalogue) {
  const Component& component = blueprint.components.at(unit.component);
  const auto& module = module_of(component, catalogue);
  std::string json = "{" + member("id", json_text(unit.id())) + ", " +
                     member("region", json_text(unit.region)) + ", " +
                     member("component", json_text(unit.component)) + ", " +
                     member("covers", json_list(component.covers)) + ", ";
  if (!component.feature.empty()) json += member("feature", json_text(component.feature)) + ", ";
  return json + member("module", json_text(component.module)) + ", " +
         member("source", json_text(address_of(module))) + ", " +
         member("version", json_text(version_of(module, blueprint))) + '}';
}

std::string edge_json(const std::string& from, const std::string& to) {
  return "{" + member("from", json_text(from)) + ", " + member("to", json_text(to)) + '}';
}

}  // namespace

std::string graph_json(const Blueprint& blueprint, const catalogue::Catalogue& catalogue) {
  std::vector<std::string> units;
  std::vector<std::string> edges;
  for (const auto& unit : blueprint.units) {
    units.push_back(unit_json(unit, blueprint, catalogue));
    for (const auto& needed : dependencies_of(blueprint, unit)) {
      edges.push_back(edge_json(unit.id(), needed));
    }
  }
  std::vector<std::string> steps;
  for (const auto& wave : waves(blueprint)) steps.push_back(json_list(wave));
  const std::string_view indent = "  ";
  return json_lines('{',
                    {member("format", "1"), member("environment", json_text(blueprint.environment)),
                     member("provider", json_text(blueprint.provider)),
                     member("bootstrap", json_list(blueprint.bootstrap)),
                     member("units", json_lines('[', units, ']', indent)),
                     member("edges", json_lines('[', edges, ']', indent)),
                     member("waves", json_lines('[', steps, ']', indent))},
                    '}', "") +
         '\n';
}

std::string graphs_json(const Graphs& graphs) {
  if (graphs.size() == 1) return graphs.begin()->second;
  std::vector<std::string> members;
  for (const auto& [provider, graph] : graphs) {
    // A text in JSON has no line break in it, so that each begins a line of the graph.
    std::string inner;
    for (const char c : graph.substr(0, graph.find_last_not_of('\n') + 1)) {
      inner += c;
      if (c == '\n') inner += "  ";
    }
    members.push_back(member(provider, inner));
  }
  return json_lines('{', members, '}', "") + '\n';
}

}  // namespace infra::tree
