// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/graph.hpp"

#include <nlohmann/json.hpp>

namespace infra::tree {

std::string graph_file(const blueprint::Blueprint& blueprint,
                       const catalogue::Catalogue& catalogue) {
  auto units = nlohmann::ordered_json::array();
  for (const auto& unit : blueprint.units) {
    const auto& component = blueprint.components.at(unit.component);
    const auto& module = catalogue.modules.at(component.module);
    units.push_back({{"id", unit.id()},
                     {"component", unit.component},
                     {"module", component.module},
                     {"version", module.version},
                     {"dependsOn", blueprint::dependencies_of(blueprint, unit)}});
  }
  const nlohmann::ordered_json graph{{"document", "infra/graph"},
                                     {"version", "0.1"},
                                     {"environment", blueprint.environment},
                                     {"provider", blueprint.provider},
                                     {"units", std::move(units)},
                                     {"waves", blueprint::waves(blueprint)}};
  return graph.dump(2) + '\n';
}

}  // namespace infra::tree
