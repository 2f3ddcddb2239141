// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "own/parts.hpp"
#include "own/value.hpp"
#include "spec/path.hpp"

namespace infra::own {

namespace {

using blueprint::Component;
using blueprint::Input;
using blueprint::Unit;

std::vector<std::string> component_names(const blueprint::Blueprint& blueprint) {
  std::vector<std::string> names;
  for (const auto& [name, component] : blueprint.components) names.push_back(name);
  return names;
}

// One component that something is set in, and its units.
class Overridden {
public:
  Overridden(Component& component, const UnitIds& ids, Work& work)
      : component_(component), work_(work), units_(units_of(component.name, work.blueprint)),
        scope_(ids, {units_.begin(), units_.end()}, component.dependencies) {}

  void set(const spec::Entry& entry, const std::string& path) {
    auto value = value_of(entry.value, path, scope_, work_.found);
    note_what_is_hidden(entry, path);
    component_.inputs[entry.key] =
        Input{std::move(value), {{path}, "set over the plugin's own", true}};
    for (auto* unit : units_) unit->inputs.erase(entry.key);
  }

private:
  static std::vector<Unit*> units_of(const std::string& component,
                                     blueprint::Blueprint& blueprint) {
    std::vector<Unit*> units;
    for (auto& unit : blueprint.units) {
      if (unit.component == component) units.push_back(&unit);
    }
    return units;
  }

  // A line of the spec that says nothing any more should not be believed.
  void note_what_is_hidden(const spec::Entry& entry, const std::string& path) {
    std::set<std::string> hidden;
    const auto add = [&](const blueprint::Inputs& inputs) {
      const auto found = inputs.find(entry.key);
      if (found == inputs.end()) return;
      for (const auto& from : found->second.provenance.from) {
        if (spec::at(work_.team.written, from) != nullptr) hidden.insert(from);
      }
    };
    add(component_.inputs);
    for (const auto* unit : units_) add(unit->inputs);
    if (hidden.empty()) return;
    work_.blueprint.notes.push_back(
        note("spec.override.hides",
             "stands in place of what is made of " + joined({hidden.begin(), hidden.end()}))
            .about(path)
            .at(entry.key_position));
  }

  Component& component_;
  Work& work_;
  std::vector<Unit*> units_;
  Scope scope_;
};

}  // namespace

void apply_overrides(const spec::Node& overrides, Work& work) {
  const UnitIds ids(work.blueprint);
  for (const auto& entry : overrides.entries) {
    const std::string path = spec::child_path(work.path + ".overrides", entry.key);
    const auto found = work.blueprint.components.find(entry.key);
    if (found == work.blueprint.components.end()) {
      work.found.push_back(
          error("spec.override.component", in_quotes(entry.key) + " is no component of this tree")
              .about(path)
              .at(entry.key_position)
              .with_hint(did_you_mean(entry.key, component_names(work.blueprint))));
      continue;
    }
    work.said_by.emplace(entry.key, path);
    Overridden component(found->second, ids, work);
    for (const auto& input : entry.value.entries) {
      component.set(input, spec::child_path(path, input.key));
    }
  }
}

}  // namespace infra::own
