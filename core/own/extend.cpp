// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "own/extend.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "blueprint/order.hpp"
#include "own/parts.hpp"

namespace infra::own {

namespace {

// A plugin's own tree has no circles: one of the lines here has closed it.
void complain_of_circle(const std::vector<std::string>& circle, Work& work) {
  const auto message = "units depend on each other in a circle: " + joined(circle, " -> ");
  for (const auto& unit : work.blueprint.units) {
    const auto said = work.said_by.find(unit.component);
    const bool is_in_it = std::find(circle.begin(), circle.end(), unit.id()) != circle.end();
    if (said == work.said_by.end() || !is_in_it) continue;
    work.found.push_back(error("spec.template.circle", message)
                             .about(said->second)
                             .at(spec::key_at(work.team.written, said->second))
                             .with_hint("take out one of the outputs that it reads"));
    return;
  }
}

}  // namespace

Extended extend(blueprint::Blueprint blueprint, SharedCatalogue catalogue, const Team& team) {
  const std::string path = "providers." + blueprint.provider;
  const auto* units = spec::at(team.written, path + ".units");
  const auto* overrides = spec::at(team.written, path + ".overrides");
  if (units == nullptr && overrides == nullptr) {
    return {std::move(blueprint), std::move(catalogue), {}};
  }
  Work work{team, path, std::move(blueprint), Modules(*catalogue, team.modules), {}, {}};
  if (units != nullptr) add_units(*units, work);
  if (overrides != nullptr) apply_overrides(*overrides, work);
  if (work.found.empty()) {
    for (const auto& circle : blueprint::put_in_order(work.blueprint)) {
      complain_of_circle(circle, work);
    }
  }
  return {std::move(work.blueprint),
          std::make_shared<const catalogue::Catalogue>(std::move(work.modules).take()),
          std::move(work.found)};
}

}  // namespace infra::own
