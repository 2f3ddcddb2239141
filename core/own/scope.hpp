// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "blueprint/blueprint.hpp"

namespace infra::own {

// The ids of all units of a tree.
class UnitIds {
public:
  explicit UnitIds(const blueprint::Blueprint& blueprint);

  bool has(const std::string& id) const { return ids_.count(id) != 0; }
  void add(const std::string& id) { ids_.insert(id); }

  // The ids that lead on from a folder, without it: of "eu-west-1" its units, of "eu-west-1/cluster" the
  // clusters there; sorted.
  std::vector<std::string> below(const std::string& folder) const;

private:
  std::set<std::string> ids_;
};

// What inputs of one component may read: outputs of units that all of its own units can depend on.
class Scope {
public:
  // `users` are the component's units; `dependencies` are its own, and grow by those that are read.
  Scope(const UnitIds& ids, std::vector<const blueprint::Unit*> users,
        std::vector<blueprint::Dependency>& dependencies);

  // What the component calls its dependency on a unit. "network" is each user's own region's, or the one
  // that belongs to no region; "cluster" is "cluster/main" where that is the only one. Fails where it is none
  // or several.
  Result<std::string> dependency_on(const std::string& unit);

private:
  bool is_there(const blueprint::Dependency& dependency) const;
  std::vector<std::string> units_called(const std::string& name) const;
  std::string name_of(const blueprint::Dependency& dependency);
  Failure no_such_unit(const std::string& unit) const;

  const UnitIds& ids_;
  std::vector<const blueprint::Unit*> users_;
  std::vector<blueprint::Dependency>& dependencies_;
};

}  // namespace infra::own
