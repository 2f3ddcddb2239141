// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "explain/input_story.hpp"

#include <algorithm>

#include "explain/homes.hpp"

namespace infra::explain {

using namespace blueprint;

namespace {

const Dependency* find_dependency(const Blueprint& blueprint, const Unit& unit,
                                  const std::string& name) {
  const auto& shared = blueprint.components.at(unit.component).dependencies;
  for (const auto* list : {&unit.dependencies, &shared}) {
    for (const auto& dependency : *list) {
      if (dependency.name == name) return &dependency;
    }
  }
  return nullptr;
}

std::vector<ReadOutput> outputs_read(const Blueprint& blueprint, const Unit& unit,
                                     const Value& value) {
  std::vector<ReadOutput> outputs;
  walk(value, [&](const Value& part) {
    const auto* output = part.as<Output>();
    if (output == nullptr) return;
    const auto* dependency = find_dependency(blueprint, unit, output->dependency);
    if (dependency == nullptr) return;
    const std::string target = target_of(*dependency, unit);
    const bool is_known = std::any_of(outputs.begin(), outputs.end(), [&](const ReadOutput& one) {
      return one.unit == target && one.output == output->output;
    });
    if (!is_known) outputs.push_back({target, output->output});
  });
  return outputs;
}

}  // namespace

std::vector<std::string> inputs_said(const Blueprint& blueprint, const Unit& unit) {
  std::vector<std::string> names;
  for (const auto& [name, home] : inputs_of(blueprint, unit)) names.push_back(name);
  return names;
}

std::optional<InputStory> story_of(const Blueprint& blueprint,
                                   const catalogue::Catalogue& catalogue, const Unit& unit,
                                   const std::string& input) {
  const auto& key = blueprint.components.at(unit.component).module;
  const auto module = catalogue.modules.find(key);
  if (module == catalogue.modules.end()) return std::nullopt;
  const auto declared = module->second.inputs.find(input);
  if (declared == module->second.inputs.end()) return std::nullopt;

  InputStory story;
  story.module = key;
  story.type = catalogue::describe(declared->second.type);
  story.required = declared->second.required;
  const auto inputs = inputs_of(blueprint, unit);
  const auto home = inputs.find(input);
  if (home == inputs.end()) return story;
  const auto& value = home->second.input->value;
  story.said = saying_of(home->second.file, input, *home->second.input);
  for (const auto& local : locals_read(blueprint, unit.region, value)) {
    story.locals.push_back(saying_of(local.file, local.name, *local.input));
  }
  story.outputs = outputs_read(blueprint, unit, value);
  return story;
}

}  // namespace infra::explain
