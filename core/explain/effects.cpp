// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "explain/effects.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "spec/path.hpp"

namespace infra::explain {

namespace {

using blueprint::Blueprint;
using blueprint::Input;
using blueprint::Inputs;
using blueprint::Unit;

class Search {
public:
  Search(const Blueprint& blueprint, const std::string& path)
      : blueprint_(blueprint), path_(path) {}

  std::vector<Effect> run() && {
    for (const auto& unit : blueprint_.units) {
      for (const auto& [name, home] : inputs_of(blueprint_, unit)) look_at(unit, name, home);
    }
    // What no unit's inputs read is read by what all units include: the providers, the state.
    look_at_unread(environment_file(), blueprint_.environment_locals);
    for (const auto& [region, locals] : blueprint_.region_locals) {
      look_at_unread(region_file(region), locals);
    }
    std::vector<Effect> effects;
    for (auto& [place, effect] : found_) effects.push_back(std::move(effect));
    return effects;
  }

private:
  void look_at(const Unit& unit, const std::string& name, const Home& home) {
    bool is_touched = touches(*home.input);
    for (const auto& local : locals_read(blueprint_, unit.region, home.input->value)) {
      if (!touches(*local.input)) continue;
      add(local.file, local.name, *local.input).units.push_back(unit.id());
      is_touched = true;
    }
    if (is_touched) add(home.file, name, *home.input).units.push_back(unit.id());
  }

  void look_at_unread(const std::string& file, const Inputs& locals) {
    for (const auto& [name, local] : locals) {
      if (touches(local)) add(file, name, local);
    }
  }

  Effect& add(const std::string& file, const std::string& name, const Input& input) {
    Effect& effect = found_[{file, name}];
    if (effect.said.file.empty()) effect.said = saying_of(file, name, input);
    return effect;
  }

  bool touches(const Input& input) const {
    const auto& from = input.provenance.from;
    return std::any_of(from.begin(), from.end(), [&](const std::string& said) {
      return spec::is_within(said, path_) || spec::is_within(path_, said);
    });
  }

  const Blueprint& blueprint_;
  const std::string& path_;
  std::map<std::pair<std::string, std::string>, Effect> found_;
};

}  // namespace

std::vector<Effect> effects_of(const Blueprint& blueprint, const std::string& path) {
  auto effects = Search(blueprint, path).run();
  for (auto& effect : effects) {
    // Several inputs of a unit may read the same local.
    auto& units = effect.units;
    units.erase(std::unique(units.begin(), units.end()), units.end());
  }
  return effects;
}

}  // namespace infra::explain
