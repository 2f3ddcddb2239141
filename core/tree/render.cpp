// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render.hpp"

#include <set>
#include <string>

#include "tree/graph.hpp"
#include "tree/render/component.hpp"
#include "tree/render/locals.hpp"
#include "tree/render/modules.hpp"
#include "tree/render/readme.hpp"
#include "tree/render/root.hpp"
#include "tree/render/unit.hpp"

namespace infra::tree {

Files render(const blueprint::Blueprint& blueprint, const catalogue::Catalogue& catalogue,
             const Files& modules) {
  Files files = module_files(blueprint, catalogue, modules);
  files["README.md"] = readme_file(blueprint, catalogue);
  files["graph.json"] = graph_json(blueprint, catalogue);
  files["root.hcl"] = root_file(blueprint);
  files["env.hcl"] = environment_file(blueprint);
  files["versions.hcl"] = versions_file(blueprint, catalogue);
  files["moved.json"] = "{}\n";
  const catalogue::Index tree(blueprint, catalogue);
  for (const auto& [name, component] : blueprint.components) {
    files["units/" + name + ".hcl"] = component_file(tree, component);
  }
  std::set<std::string> regions;
  for (const auto& unit : blueprint.units) {
    regions.insert(unit.region);
    files[unit.id() + "/terragrunt.hcl"] = unit_file(tree, unit);
  }
  for (const auto& region : regions) {
    files[region + "/region.hcl"] = region_file(blueprint, region);
  }
  return files;
}

}  // namespace infra::tree
