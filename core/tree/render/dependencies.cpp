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

void add_used(const Value& read, const std::string& dependency, UsedOutputs& used) {
  walk(read, [&](const Value& value) {
    const auto* output = value.as<Output>();
    if (output == nullptr || output->dependency != dependency) return;
    auto& paths = used[output->output];
    if (std::find(paths.begin(), paths.end(), output->path) == paths.end()) {
      paths.push_back(output->path);
    }
  });
}

void add_used(const Inputs& inputs, const std::string& dependency, UsedOutputs& used) {
  for (const auto& [name, input] : inputs) add_used(input.value, dependency, used);
}

// What the component and its units read of one of its dependencies.
UsedOutputs used_by_all(const Blueprint& blueprint, const Component& component,
                        const std::string& dependency) {
  UsedOutputs used;
  add_used(component.inputs, dependency, used);
  for (const auto& provider : component.providers) {
    if (provider.config) add_used(*provider.config, dependency, used);
  }
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

const catalogue::Module& module_behind(const Blueprint& blueprint, const Unit& user,
                                       const Dependency& dependency,
                                       const catalogue::Catalogue& catalogue) {
  const std::string id = target_of(dependency, user);
  const Unit& target = find_unit(blueprint, [&](const Unit& unit) { return unit.id() == id; });
  return module_of(blueprint.components.at(target.component), catalogue);
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
  std::map<std::string, UsedOutputs> used;  // by the dependency's name
};

// Blocks for those whose outputs are read; the others need only come first.
void add_blocks(const Needs& needs, const Blueprint& blueprint,
                const catalogue::Catalogue& catalogue, hcl::Body& file) {
  List only_first;
  for (const auto& dependency : needs.dependencies) {
    const UsedOutputs& used = needs.used.at(dependency.name);
    if (used.empty()) {
      only_first.push_back(place_of(dependency));
      continue;
    }
    const auto& module = module_behind(blueprint, needs.user, dependency, catalogue);
    file.blank().block("dependency", {dependency.name}, dependency_block(dependency, used, module));
  }
  if (only_first.empty()) return;
  hcl::Body paths;
  paths.attribute("paths", std::move(only_first));
  file.blank().block("dependencies", {}, std::move(paths));
}

}  // namespace

void add_dependencies(const Blueprint& blueprint, const Component& component,
                      const catalogue::Catalogue& catalogue, hcl::Body& file) {
  // The module behind a dependency is the same for all units, so the first one answers.
  Needs needs{
      find_unit(blueprint, [&](const Unit& unit) { return unit.component == component.name; }),
      component.dependencies,
      {}};
  for (const auto& dependency : component.dependencies) {
    needs.used[dependency.name] = used_by_all(blueprint, component, dependency.name);
  }
  add_blocks(needs, blueprint, catalogue, file);
}

void add_dependencies(const Blueprint& blueprint, const Unit& unit,
                      const catalogue::Catalogue& catalogue, hcl::Body& file) {
  Needs needs{unit, unit.dependencies, {}};
  for (const auto& dependency : unit.dependencies) {
    add_used(unit.inputs, dependency.name, needs.used[dependency.name]);
  }
  add_blocks(needs, blueprint, catalogue, file);
}

}  // namespace infra::tree
