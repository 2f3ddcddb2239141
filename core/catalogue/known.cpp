// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/known.hpp"

#include <algorithm>

#include "base/assertion.hpp"
#include "blueprint/functions.hpp"

namespace infra::catalogue {

namespace {

using Kind = Type::Kind;
using blueprint::Value;

const blueprint::Dependency* find_dependency(const std::vector<blueprint::Dependency>& among,
                                             const std::string& name) {
  const auto found = std::find_if(among.begin(), among.end(),
                                  [&](const auto& dependency) { return dependency.name == name; });
  return found == among.end() ? nullptr : &*found;
}

Type call_type(const blueprint::Call& call) {
  const blueprint::Function* function = blueprint::find_function(call.function);
  if (function == nullptr || function->gives.empty()) return {};
  auto type = parse_type(function->gives);
  ensure(type.has_value(), "the table of functions names types that parse");
  return *std::move(type);
}

// One step of a way into a value of the type; nothing where the type does not say.
std::optional<Type> stepped(const Type& type, const Value& step) {
  switch (type.kind) {
  case Kind::list:
  case Kind::set:
  case Kind::map:
    return type.elements.front();
  case Kind::object: {
    const auto* name = step.as<std::string>();
    const Attribute* attribute = name == nullptr ? nullptr : type.find(*name);
    if (attribute == nullptr) return std::nullopt;
    return attribute->type;
  }
  default:
    return std::nullopt;
  }
}

}  // namespace

Index::Index(const blueprint::Blueprint& blueprint, const Catalogue& catalogue)
    : blueprint_(&blueprint), catalogue_(&catalogue) {
  units_.reserve(blueprint.units.size());
  for (const auto& unit : blueprint.units) {
    units_.emplace(unit.id(), &unit);
    by_component_[unit.component].push_back(&unit);
  }
}

const std::vector<const blueprint::Unit*>&
Index::units_of(const blueprint::Component& component) const {
  static const std::vector<const blueprint::Unit*> k_none;
  const auto found = by_component_.find(component.name);
  return found == by_component_.end() ? k_none : found->second;
}

const Module* Index::module_of(const blueprint::Component& component) const {
  const auto found = catalogue_->modules.find(component.module);
  return found == catalogue_->modules.end() ? nullptr : &found->second;
}

const blueprint::Component* Index::component_of(const blueprint::Unit& unit) const {
  const auto found = blueprint_->components.find(unit.component);
  return found == blueprint_->components.end() ? nullptr : &found->second;
}

const blueprint::Unit* Index::unit(const std::string& id) const {
  const auto found = units_.find(id);
  return found == units_.end() ? nullptr : found->second;
}

const blueprint::Input* Known::local(const blueprint::Local& local) const {
  return index_ == nullptr ? nullptr : find_local(index_->blueprint(), unit_->region, local);
}

const Value& Known::resolved(const Value& value) const {
  const auto* named = value.as<blueprint::Local>();
  const blueprint::Input* found = named == nullptr ? nullptr : local(*named);
  return found == nullptr ? value : found->value;
}

const Module* Known::module_of(const std::string& dependency) const {
  if (index_ == nullptr) return nullptr;
  const blueprint::Component* component = index_->component_of(*unit_);
  if (component == nullptr) return nullptr;
  const auto* found = find_dependency(component->dependencies, dependency);
  if (found == nullptr) found = find_dependency(unit_->dependencies, dependency);
  if (found == nullptr) return nullptr;
  const blueprint::Unit* target = index_->unit(blueprint::target_of(*found, *unit_));
  const blueprint::Component* made_of = target == nullptr ? nullptr : index_->component_of(*target);
  return made_of == nullptr ? nullptr : index_->module_of(*made_of);
}

std::optional<Type> Known::probable_type(const blueprint::Output& output) const {
  const Module* module = module_of(output.dependency);
  if (module == nullptr) return std::nullopt;
  const auto found = module->outputs.find(output.output);
  if (found == module->outputs.end()) return std::nullopt;
  std::optional<Type> type = found->second.type;
  for (const auto& step : output.path) {
    if (!type) return std::nullopt;
    type = stepped(*type, step);
  }
  return type;
}

Type Known::type_of(const Value& value) const {
  const Value& here = resolved(value);
  if (here.as<bool>() != nullptr) return {Kind::boolean, {}, {}};
  if (here.as<std::int64_t>() != nullptr || here.as<double>() != nullptr) {
    return {Kind::number, {}, {}};
  }
  if (here.as<std::string>() != nullptr || here.as<blueprint::Template>() != nullptr) {
    return {Kind::string, {}, {}};
  }
  if (const auto* call = here.as<blueprint::Call>()) return call_type(*call);
  Type type;
  if (const auto* list = here.as<blueprint::List>()) {
    type.kind = Kind::tuple;
    for (const auto& item : *list) type.elements.push_back(type_of(item));
  }
  if (const auto* object = here.as<blueprint::Object>()) {
    type.kind = Kind::object;
    for (const auto& [key, member] : object->members) {
      type.attributes.push_back({key, type_of(member), false, {}});
    }
    std::sort(type.attributes.begin(), type.attributes.end(),
              [](const Attribute& a, const Attribute& b) { return a.name < b.name; });
  }
  return type;
}

}  // namespace infra::catalogue
