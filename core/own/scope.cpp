// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "own/scope.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace infra::own {

using blueprint::Dependency;
using blueprint::k_global;
using blueprint::Unit;

UnitIds::UnitIds(const blueprint::Blueprint& blueprint) {
  for (const auto& unit : blueprint.units) ids_.insert(unit.id());
}

std::vector<std::string> UnitIds::below(const std::string& folder) const {
  const std::string front = folder + '/';
  std::vector<std::string> names;
  for (auto id = ids_.lower_bound(front); id != ids_.end() && id->rfind(front, 0) == 0; ++id) {
    names.push_back(id->substr(front.size()));
  }
  return names;
}

Scope::Scope(const UnitIds& ids, std::vector<const Unit*> users,
             std::vector<Dependency>& dependencies)
    : ids_(ids), users_(std::move(users)), dependencies_(dependencies) {}

bool Scope::is_there(const Dependency& dependency) const {
  return std::all_of(users_.begin(), users_.end(), [&](const Unit* user) {
    return ids_.has(blueprint::target_of(dependency, *user));
  });
}

// All "cluster/…" of the first user's region: whether the others' have the same, `is_there` will say.
std::vector<std::string> Scope::units_called(const std::string& name) const {
  auto units = ids_.below(users_.front()->region + '/' + name);
  for (auto& unit : units) unit.insert(0, name + '/');
  return units;
}

std::string Scope::name_of(const Dependency& wanted) {
  for (const auto& one : dependencies_) {
    if (one.region == wanted.region && one.unit == wanted.unit) return one.name;
  }
  std::set<std::string> taken;
  for (const auto& one : dependencies_) taken.insert(one.name);
  for (const auto* user : users_) {
    for (const auto& one : user->dependencies) taken.insert(one.name);
  }
  std::string stem;
  for (const char c : wanted.unit) stem += c == '/' || c == '-' ? '_' : c;
  if (stem.size() > 2 && stem.back() == '*') stem.resize(stem.size() - 2);
  std::string name = stem;
  for (int i = 2; taken.count(name) != 0; ++i) name = stem + '_' + std::to_string(i);
  dependencies_.push_back({name, wanted.region, wanted.unit});
  return name;
}

Failure Scope::no_such_unit(const std::string& unit) const {
  const Dependency wanted{"", "", unit};
  const auto lacks_it = [&](const Unit* user) {
    return !ids_.has(blueprint::target_of(wanted, *user));
  };
  const auto without = std::find_if(users_.begin(), users_.end(), lacks_it);
  const auto with = std::find_if_not(users_.begin(), users_.end(), lacks_it);
  const std::string& region = (without == users_.end() ? users_.front() : *without)->region;
  std::string hint;
  if (with != users_.end()) {
    hint = "there is one in " + (*with)->region + ": build it in all regions that read it";
  } else {
    auto names = ids_.below(region);
    for (auto& name : ids_.below(k_global)) names.push_back(std::move(name));
    hint = did_you_mean(unit, names);
  }
  return {ExitCode::wrong_spec,
          error("spec.template.unit",
                region + " has no unit " + in_quotes(unit) + " whose outputs could be read")
              .with_hint(std::move(hint))};
}

Result<std::string> Scope::dependency_on(const std::string& unit) {
  for (const auto& region : {std::string(), k_global}) {
    const Dependency wanted{"", region, unit};
    if (is_there(wanted)) return name_of(wanted);
  }
  const auto called = units_called(unit);
  if (called.size() > 1) {
    return Failure(ExitCode::wrong_spec,
                   error("spec.template.unit", in_quotes(unit) + " could be any of several units")
                       .with_hint("name one of: " + joined(called)));
  }
  if (called.size() == 1 && is_there({"", "", called.front()})) {
    return name_of({"", "", called.front()});
  }
  return no_such_unit(unit);
}

}  // namespace infra::own
