// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// A blueprint and the modules that it names. Both must outlive it.
class Index {
public:
  Index(const blueprint::Blueprint& blueprint, const Catalogue& catalogue);

  const blueprint::Blueprint& blueprint() const { return *blueprint_; }

  // Null where the catalogue lacks the module.
  const Module* module_of(const blueprint::Component& component) const;
  const blueprint::Component* component_of(const blueprint::Unit& unit) const;
  const blueprint::Unit* unit(const std::string& id) const;
  const std::vector<const blueprint::Unit*>& units_of(const blueprint::Component& component) const;

private:
  const blueprint::Blueprint* blueprint_;
  const Catalogue* catalogue_;
  std::unordered_map<std::string, const blueprint::Unit*> units_;
  std::unordered_map<std::string, std::vector<const blueprint::Unit*>> by_component_;
};

// What the expressions in a unit's inputs stand for, as far as that is known before anything is
// applied. A default one knows nothing.
class Known {
public:
  Known() = default;
  Known(const Index& index, const blueprint::Unit& unit) : index_(&index), unit_(&unit) {}

  // Null where the local is not known.
  const blueprint::Input* local(const blueprint::Local& local) const;

  // A local's value in its place, anything else as it is.
  const blueprint::Value& resolved(const blueprint::Value& value) const;

  // The module of a dependency of the unit.
  const Module* module_of(const std::string& dependency) const;

  // The probable type of an output, at its path: modules do not declare it.
  std::optional<Type> probable_type(const blueprint::Output& output) const;

  // The type that a value surely has; any where it is not sure.
  Type type_of(const blueprint::Value& value) const;

private:
  const Index* index_ = nullptr;
  const blueprint::Unit* unit_ = nullptr;
};

}  // namespace infra::catalogue
