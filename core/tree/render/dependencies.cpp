// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/dependencies.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/assertion.hpp"
#include "catalogue/mocks.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// Outputs that are read, by name, each with the ways into it.
using UsedOutputs = std::map<std::string, catalogue::UsedPaths>;

// The same by the name of the dependency.
using Used = std::map<std::string, UsedOutputs>;

void add_used(const Value& read, Used& used) {
  walk(read, [&](const Value& value) {
    const auto* output = value.as<Output>();
    if (output == nullptr) return;
    auto& paths = used[output->dependency][output->output];
    if (std::find(paths.begin(), paths.end(), output->path) == paths.end()) {
      paths.push_back(output->path);
    }
  });
}

void add_used(const Inputs& inputs, Used& used) {
  for (const auto& [name, input] : inputs) add_used(input.value, used);
}

// What the component and its units read of their dependencies.
Used used_by_all(const catalogue::Index& tree, const Component& component) {
  Used used;
  add_used(component.inputs, used);
  for (const auto& provider : component.providers) {
    if (provider.config) add_used(*provider.config, used);
  }
  for (const Unit* unit : tree.units_of(component)) add_used(unit->inputs, used);
  return used;
}

const catalogue::Module& module_behind(const catalogue::Index& tree, const Unit& user,
                                       const Dependency& dependency) {
  const Unit* target = tree.unit(target_of(dependency, user));
  const Component* component = target == nullptr ? nullptr : tree.component_of(*target);
  ensure(component != nullptr, "references of a blueprint were checked");
  return module_of(*component, tree);
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

// Dependencies, each with what is read of it, as one of the units that have them.
struct Needs {
  const Unit& user;
  const std::vector<Dependency>& dependencies;
  Used used;
};

// Blocks for those whose outputs are read; the others need only come first.
void add_blocks(const Needs& needs, const catalogue::Index& tree, hcl::Body& file) {
  List only_first;
  for (const auto& dependency : needs.dependencies) {
    const auto used = needs.used.find(dependency.name);
    if (used == needs.used.end()) {
      only_first.push_back(place_of(dependency));
      continue;
    }
    const auto& module = module_behind(tree, needs.user, dependency);
    file.blank().block("dependency", {dependency.name},
                       dependency_block(dependency, used->second, module));
  }
  if (only_first.empty()) return;
  hcl::Body paths;
  paths.attribute("paths", std::move(only_first));
  file.blank().block("dependencies", {}, std::move(paths));
}

}  // namespace

void add_dependencies(const catalogue::Index& tree, const Component& component, hcl::Body& file) {
  // The module behind a dependency is the same for all units, so the first one answers.
  add_blocks(
      {*tree.units_of(component).front(), component.dependencies, used_by_all(tree, component)},
      tree, file);
}

void add_dependencies(const catalogue::Index& tree, const Unit& unit, hcl::Body& file) {
  Needs needs{unit, unit.dependencies, {}};
  add_used(unit.inputs, needs.used);
  add_blocks(needs, tree, file);
}

}  // namespace infra::tree
