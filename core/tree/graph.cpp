// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/graph.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "catalogue/source.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;
using Json = nlohmann::json;

namespace {

Json unit_json(const Unit& unit, const Blueprint& blueprint,
               const catalogue::Catalogue& catalogue) {
  const Component& component = blueprint.components.at(unit.component);
  const auto& module = module_of(component, catalogue);
  Json json{{"id", unit.id()},
            {"region", unit.region},
            {"component", unit.component},
            {"covers", component.covers},
            {"module", component.module},
            {"source", address_of(module)},
            {"version", version_of(module, blueprint)}};
  if (!component.feature.empty()) json["feature"] = component.feature;
  return json;
}

}  // namespace

Json graph_json(const Blueprint& blueprint, const catalogue::Catalogue& catalogue) {
  Json units = Json::array();
  Json edges = Json::array();
  for (const auto& unit : blueprint.units) {
    units.push_back(unit_json(unit, blueprint, catalogue));
    for (const auto& needed : dependencies_of(blueprint, unit)) {
      edges.push_back({{"from", unit.id()}, {"to", needed}});
    }
  }
  return {{"format", 1},
          {"environment", blueprint.environment},
          {"provider", blueprint.provider},
          {"units", std::move(units)},
          {"edges", std::move(edges)},
          {"waves", waves(blueprint)},
          {"bootstrap", blueprint.bootstrap}};
}

}  // namespace infra::tree
