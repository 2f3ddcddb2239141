// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/graph.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;
using Json = nlohmann::json;

std::string graph_file(const Blueprint& blueprint, const catalogue::Catalogue& catalogue) {
  Json units = Json::array();
  Json edges = Json::array();
  for (const auto& unit : blueprint.units) {
    const Component& component = blueprint.components.at(unit.component);
    units.push_back({{"id", unit.id()},
                     {"region", unit.region},
                     {"component", unit.component},
                     {"module", component.module},
                     {"version", module_of(component, catalogue).version}});
    for (const auto& needed : dependencies_of(blueprint, unit)) {
      edges.push_back({{"from", unit.id()}, {"to", needed}});
    }
  }
  const Json graph{{"format", 1},
                   {"environment", blueprint.environment},
                   {"provider", blueprint.provider},
                   {"units", std::move(units)},
                   {"edges", std::move(edges)},
                   {"waves", waves(blueprint)}};
  return graph.dump(2) + '\n';
}

}  // namespace infra::tree
