// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/references.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace infra::blueprint {

using json::Mistakes;

namespace {

// Whose values are read, and what these can know.
struct Reader {
  std::string who;
  std::string component;
  std::vector<std::string> dependencies;  // by name
  std::set<std::string> regions;
};

class Check {
public:
  Check(const Blueprint& blueprint, Mistakes& mistakes)
      : blueprint_(blueprint), mistakes_(mistakes) {
    for (const auto& unit : blueprint.units) {
      units_.insert(unit.id());
      regions_.insert(unit.region);
      regions_of_[unit.component].insert(unit.region);
    }
    for (const auto& [name, component] : blueprint.components)
      modules_.emplace(component.module, name);
  }

  void all() {
    for (const auto& unit : blueprint_.units) {
      if (mistakes_.full()) return;
      check_unit(unit);
    }
    for (const auto& [name, component] : blueprint_.components) {
      if (mistakes_.full()) return;
      check_component(component);
    }
    check_shared("the backend", blueprint_.backend.config);
    for (const auto& provider : blueprint_.providers) {
      check_shared("the provider " + in_quotes(provider.pin.name), provider.config);
    }
    check_locals("the environment's local ", blueprint_.environment_locals);
    for (const auto& [region, locals] : blueprint_.region_locals) {
      check_locals(region + "'s local ", locals);
    }
    if (mistakes_.empty()) check_bootstrap();  // it follows dependencies, which must be there
  }

private:
  void check_unit(const Unit& unit) {
    const auto component = blueprint_.components.find(unit.component);
    if (component == blueprint_.components.end()) {
      complain("unit " + unit.id() + " is one of component " + in_quotes(unit.component) +
                   ", which is not there",
               did_you_mean(unit.component, keys_of(blueprint_.components)));
      return;
    }
    Reader reader{"unit " + unit.id(), component->second.name, {}, {unit.region}};
    for (const auto& dependency : component->second.dependencies) {
      check_target(dependency, unit);
      reader.dependencies.push_back(dependency.name);
    }
    for (const auto& dependency : unit.dependencies) {
      check_target(dependency, unit);
      check_is_new(dependency, unit, reader.dependencies);
    }
    for (const auto& dependency : unit.dependencies) {
      reader.dependencies.push_back(dependency.name);
    }
    check_inputs(unit.inputs, reader);
  }

  void check_target(const Dependency& dependency, const Unit& unit) {
    const std::string target = target_of(dependency, unit);
    if (units_.count(target) != 0) return;
    complain("unit " + unit.id() + " depends on " + target + ", and there is no such unit",
             did_you_mean(target, {units_.begin(), units_.end()}));
  }

  void check_is_new(const Dependency& dependency, const Unit& unit,
                    const std::vector<std::string>& of_component) {
    if (std::find(of_component.begin(), of_component.end(), dependency.name) == of_component.end())
      return;
    complain("unit " + unit.id() + " has a dependency " + in_quotes(dependency.name) +
                 ", and its component has one of that name",
             "give it another name");
  }

  void check_component(const Component& component) {
    Reader reader{
        "component " + in_quotes(component.name), component.name, {}, regions_of_[component.name]};
    for (const auto& dependency : component.dependencies) {
      reader.dependencies.push_back(dependency.name);
    }
    check_inputs(component.inputs, reader);
    for (const auto& provider : component.providers) {
      const std::string what = reader.who + ", provider " + in_quotes(provider.pin.name) + ": ";
      if (provider.config) check_value(what, *provider.config, reader);
      check_is_own(what, provider);
    }
  }

  void check_is_own(const std::string& what, const OwnProvider& provider) {
    for (const auto& shared : blueprint_.providers) {
      if (shared.pin.name != provider.pin.name) continue;
      complain(what + "every unit has a provider of that name");
    }
  }

  void check_inputs(const Inputs& inputs, const Reader& reader) {
    for (const auto& [name, input] : inputs) {
      check_value(reader.who + ", input " + in_quotes(name) + ": ", input.value, reader);
    }
  }

  void check_value(const std::string& what, const Value& read, const Reader& reader) {
    walk(read, [&](const Value& value) {
      if (const auto* output = value.as<Output>()) check_output(what, *output, reader);
      if (const auto* local = value.as<Local>()) check_local(what, *local, reader.regions);
    });
  }

  void check_bootstrap() {
    const std::set<std::string> first(blueprint_.bootstrap.begin(), blueprint_.bootstrap.end());
    std::map<std::string, const Unit*> units;
    for (const auto& unit : blueprint_.units) units.emplace(unit.id(), &unit);
    for (const auto& id : first) {
      const auto unit = units.find(id);
      if (unit == units.end()) {
        complain("bootstrap applies " + in_quotes(id) + ", and there is no such unit",
                 did_you_mean(id, keys_of(units)));
        continue;
      }
      for (const auto& needed : dependencies_of(blueprint_, *unit->second)) {
        if (first.count(needed) == 0) complain_of_gap(id, needed);
      }
    }
  }

  void complain_of_gap(const std::string& id, const std::string& needed) {
    complain("bootstrap applies " + id + ", and not " + needed + ", which that depends on");
  }

  // What stands in root.hcl is read by every unit, and no unit's dependencies are known there.
  void check_shared(const std::string& who, const Object& config) {
    walk(config, [&](const Value& value) {
      if (value.as<Output>() != nullptr) complain(who + " reads an output, and can know none");
      if (const auto* local = value.as<Local>()) check_local(who + ": ", *local, regions_);
    });
  }

  void check_locals(const std::string& who, const Inputs& locals) {
    for (const auto& [name, local] : locals) {
      walk(local.value, [&, &key = name](const Value& value) {
        if (value.as<Output>() == nullptr && value.as<Local>() == nullptr) return;
        complain(who + in_quotes(key) + " reads " + describe(value) +
                     ", and locals stand for themselves",
                 "put the value itself there");
      });
    }
  }

  void check_output(const std::string& what, const Output& output, const Reader& reader) {
    const auto& names = reader.dependencies;
    if (std::find(names.begin(), names.end(), output.dependency) != names.end()) return;
    complain(what + "reads an output of " + in_quotes(output.dependency) +
                 ", which is no dependency of component " + in_quotes(reader.component),
             did_you_mean(output.dependency, names));
  }

  void check_local(const std::string& what, const Local& local,
                   const std::set<std::string>& regions) {
    static const Inputs k_none;
    if (local.scope == Scope::environment) {
      check_defined(what, "the environment", local.name, blueprint_.environment_locals);
    } else if (local.scope == Scope::versions) {
      check_defined(what, "versions.hcl", local.name, modules_);
    } else {
      for (const auto& region : regions) {
        const auto found = blueprint_.region_locals.find(region);
        check_defined(what, region, local.name,
                      found == blueprint_.region_locals.end() ? k_none : found->second);
      }
    }
  }

  template <typename Held>
  void check_defined(const std::string& what, const std::string& where, const std::string& name,
                     const std::map<std::string, Held>& defined) {
    if (defined.count(name) != 0) return;
    complain(what + "reads the local " + in_quotes(name) + ", which " + where + " does not have",
             did_you_mean(name, keys_of(defined)));
  }

  template <typename Held>
  static std::vector<std::string> keys_of(const std::map<std::string, Held>& map) {
    std::vector<std::string> keys;
    keys.reserve(map.size());
    for (const auto& [key, value] : map) keys.push_back(key);
    return keys;
  }

  void complain(std::string message, std::string hint = "") {
    mistakes_.add({"", "contradicts itself: " + std::move(message), std::move(hint)});
  }

  const Blueprint& blueprint_;
  Mistakes& mistakes_;
  std::set<std::string> units_;  // by id
  std::set<std::string> regions_;
  std::map<std::string, std::string> modules_;  // those in use, each with one that uses it
  std::map<std::string, std::set<std::string>> regions_of_;  // of a component's units
};

}  // namespace

void check_references(const Blueprint& blueprint, Mistakes& mistakes) {
  Check(blueprint, mistakes).all();
}

}  // namespace infra::blueprint
