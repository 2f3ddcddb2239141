// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/blueprint.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace infra::blueprint {

namespace {

void add_targets(const std::vector<Dependency>& dependencies, const Unit& unit,
                 std::vector<std::string>& ids) {
  for (const auto& dependency : dependencies) {
    std::string id = target_of(dependency, unit);
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
  }
}

}  // namespace

const Input* find_local(const Blueprint& blueprint, const std::string& region, const Local& local) {
  const auto named = [&](const Inputs& locals) {
    const auto found = locals.find(local.name);
    return found == locals.end() ? nullptr : &found->second;
  };
  if (local.scope == Scope::environment) return named(blueprint.environment_locals);
  const auto of_region = blueprint.region_locals.find(region);
  const bool is_said = local.scope == Scope::region && of_region != blueprint.region_locals.end();
  return is_said ? named(of_region->second) : nullptr;
}

std::string target_of(const Dependency& dependency, const Unit& unit) {
  std::string id =
      (dependency.region.empty() ? unit.region : dependency.region) + '/' + dependency.unit;
  if (id.back() != '*') return id;
  id.pop_back();
  return id + unit.name.substr(unit.name.rfind('/') + 1);
}

std::vector<std::string> dependencies_of(const Blueprint& blueprint, const Unit& unit) {
  std::vector<std::string> ids;
  add_targets(blueprint.components.at(unit.component).dependencies, unit, ids);
  add_targets(unit.dependencies, unit, ids);
  return ids;
}

std::vector<std::vector<std::string>> waves(const Blueprint& blueprint) {
  std::vector<std::vector<std::string>> steps;
  std::unordered_map<std::string, std::size_t> step_of;
  for (const auto& unit : blueprint.units) {
    std::size_t step = 0;
    for (const auto& id : dependencies_of(blueprint, unit)) {
      step = std::max(step, step_of.at(id) + 1);  // it comes before the unit, so it is there
    }
    step_of[unit.id()] = step;
    if (step == steps.size()) steps.emplace_back();
    steps[step].push_back(unit.id());
  }
  return steps;
}

}  // namespace infra::blueprint
