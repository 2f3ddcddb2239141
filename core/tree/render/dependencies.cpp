// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/dependencies.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/assertion.hpp"
#include "catalogue/mocks.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// Outputs that are read, by name, each with the ways into it.
using UsedOutputs = std::map<std::string, catalogue::UsedPaths>;

void add_used(const Inputs& inputs, const std::string& dependency, UsedOutputs& used) {
  for (const auto& [name, input] : inputs) {
    walk(input.value, [&](const Value& value) {
      const auto* output = value.as<Output>();
      if (output == nullptr || output->dependency != dependency) return;
      auto& paths = used[output->output];
      if (std::find(paths.begin(), paths.end(), output->path) == paths.end()) {
        paths.push_back(output->path);
      }
    });
  }
}

UsedOutputs used_outputs(const Blueprint& blueprint, const Component& component,
                         const std::string& dependency) {
  UsedOutputs used;
  add_used(component.inputs, dependency, used);
  for (const auto& unit : blueprint.units) {
    if (unit.component == component.name) add_used(unit.inputs, dependency, used);
  }
  return used;
}

template <typename Is>
const Unit& find_unit(const Blueprint& blueprint, Is is) {
  const auto found = std::find_if(blueprint.units.begin(), blueprint.units.end(), is);
  ensure(found != blueprint.units.end(), "references of a blueprint were checked");
  return *found;
}

// The module behind a dependency. In every region it is the same, so the first one answers.
const catalogue::Module& module_behind(const Blueprint& blueprint, const Component& component,
                                       const Dependency& dependency,
                                       const catalogue::Catalogue& catalogue) {
  const Unit& user =
      find_unit(blueprint, [&](const Unit& unit) { return unit.component == component.name; });
  const std::string id = target_of(dependency, user);
  const Unit& target = find_unit(blueprint, [&](const Unit& unit) { return unit.id() == id; });
  return module_of(blueprint.components.at(target.component), catalogue);
}

Value place_of(const Dependency& dependency) {
  if (dependency.region.empty()) return below_region(dependency.unit);
  return below_tree(dependency.region + '/' + dependency.unit);
}

hcl::Body dependency_block(const Dependency& dependency, const UsedOutputs& used,
                           const catalogue::Module& module) {
  Object mocks;
  for (const auto& [output, paths] : used) {
    mocks.members.emplace_back(output, catalogue::mock_output(module, output, paths));
  }
  hcl::Body block;
  block.attribute("config_path", place_of(dependency)).blank();
  block.attribute("mock_outputs", std::move(mocks));
  // Never for apply or destroy: what is real must not be made from what is not.
  block.attribute("mock_outputs_allowed_terraform_commands",
                  List{"init", "validate", "plan", "show"});
  // A unit that was applied before its maps grew has outputs, but lacks the new keys.
  block.attribute("mock_outputs_merge_strategy_with_state", "deep_map_only");
  return block;
}

}  // namespace

void add_dependencies(const Blueprint& blueprint, const Component& component,
                      const catalogue::Catalogue& catalogue, hcl::Body& file) {
  List only_first;
  for (const auto& dependency : component.dependencies) {
    const UsedOutputs used = used_outputs(blueprint, component, dependency.name);
    if (used.empty()) {
      only_first.push_back(place_of(dependency));
      continue;
    }
    const auto& module = module_behind(blueprint, component, dependency, catalogue);
    file.blank().block("dependency", {dependency.name}, dependency_block(dependency, used, module));
  }
  if (only_first.empty()) return;
  hcl::Body paths;
  paths.attribute("paths", std::move(only_first));
  file.blank().block("dependencies", {}, std::move(paths));
}

}  // namespace infra::tree
