// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/placement.hpp"

namespace infra::model {

Placement place(const spec::Node& spec, const std::string& region, const registry::Plugin& plugin) {
  const std::string chosen =
      spec::child_path("providers." + plugin.provider + ".locations", region);
  if (const auto* node = spec::at(spec, chosen)) return {node->text, chosen};

  const std::string said_by = spec::child_path("regions", region) + ".location";
  const auto& locations = plugin.facts.locations;
  const auto found = locations.find(spec::at(spec, said_by)->text);
  return {found == locations.end() ? "" : found->second, said_by};
}

}  // namespace infra::model
