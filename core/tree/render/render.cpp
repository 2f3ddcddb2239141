// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render.hpp"

#include "tree/render/component.hpp"
#include "tree/render/graph.hpp"
#include "tree/render/locals.hpp"
#include "tree/render/readme.hpp"
#include "tree/render/root.hpp"
#include "tree/render/unit.hpp"

namespace infra::tree {

Files render(const blueprint::Blueprint& blueprint, const catalogue::Catalogue& catalogue) {
  Files files;
  files["root.hcl"] = root_file(blueprint);
  files["env.hcl"] = locals_file(blueprint, blueprint.environment_locals);
  files["versions.hcl"] = versions_file(blueprint, catalogue);
  files["moved.json"] = "{}\n";
  for (const auto& [region, locals] : blueprint.region_locals) {
    files[region + "/region.hcl"] = locals_file(blueprint, locals);
  }
  for (const auto& [name, component] : blueprint.components) {
    files["units/" + name + ".hcl"] = component_file(blueprint, component, catalogue);
  }
  for (const auto& unit : blueprint.units) {
    files[unit.id() + "/terragrunt.hcl"] = unit_file(blueprint, unit);
  }
  files["graph.json"] = graph_file(blueprint, catalogue);
  files["README.md"] = readme_file(blueprint, catalogue);
  return files;
}

}  // namespace infra::tree
