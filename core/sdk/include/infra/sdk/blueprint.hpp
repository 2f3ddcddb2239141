// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "infra/sdk/names.hpp"
#include "infra/sdk/value.hpp"

namespace infra::sdk {

// The region name of what belongs to no region.
inline constexpr char k_global[] = "global";

// A unit that a component depends on; gives the values that it will have once it is applied.
class Dependency {
public:
  Dependency(std::string name, std::string region, std::string unit)
      : name_(std::move(name)), region_(std::move(region)), unit_(std::move(unit)) {}

  // An output of the unit; `path` leads on into it, by keys and indices.
  Value output(const std::string& name, const List& path = {}) const {
    nlohmann::json content{{"dependency", name_}, {"output", name}};
    if (!path.empty()) content["path"] = Value(path).json();
    return Value::tagged("$output", std::move(content), path);
  }

  nlohmann::json json() const { return {{"name", name_}, {"region", region_}, {"unit", unit_}}; }

private:
  std::string name_;
  std::string region_;
  std::string unit_;
};

// What components and units share: inputs with their provenance.
class Inputs {
public:
  void set(const std::string& name, Value value) {
    detail::require_identifier("the input or local", name);
    auto& input = json_[name] = nlohmann::json::object();
    if (!value.from().empty()) input["from"] = value.from();
    if (!value.reason().empty()) input["because"] = value.reason();
    input["value"] = std::move(value).json();
  }
  nlohmann::json json() && { return std::move(json_); }

private:
  nlohmann::json json_ = nlohmann::json::object();
};

// The units that somebody depends on.
class Dependencies {
public:
  const Dependency& add(const std::string& name, const std::string& region,
                        const std::string& unit) {
    detail::require_identifier("the dependency", name);
    detail::require(is_needed_unit(unit), "the unit depended on", unit,
                    "use a-z, 0-9, - between them, / between such names, and /* at the end for the "
                    "last name of the unit itself");
    if (!region.empty()) detail::require_region(region);
    detail::require(names_.insert(name).second, "the dependency", name, "is there already");
    return list_.emplace_back(name, region, unit);
  }

  nlohmann::json json() const {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& dependency : list_) list.push_back(dependency.json());
    return list;
  }

private:
  std::deque<Dependency> list_;  // a deque, so that references to them stay valid
  std::set<std::string> names_;
};

// A Terraform provider, at one version.
struct Provider {
  std::string name;     // "helm"
  std::string source;   // "hashicorp/helm"
  std::string version;  // "3.1.2"
};

// A module and the inputs that all its units share: written once in the built tree.
class Component {
public:
  Component(std::string name, std::string module)
      : name_(std::move(name)), module_(std::move(module)) {}

  Component& input(const std::string& name, Value value) {
    inputs_.set(name, std::move(value));
    return *this;
  }

  // The neutral pieces of the spec that its units make up: "network", "cluster". Every plugin calls
  // them the same, so that what two clouds cover can be compared.
  Component& covers(const std::string& piece) {
    covers_.push_back(piece);
    return *this;
  }

  // Its units can be left out of a run, by a feature of Terragrunt that is on by default:
  // `--feature charts=false`.
  Component& only_with(const std::string& feature) {
    feature_ = feature;
    return *this;
  }

  // What a reader of the tree's README should know before a destroy of its units: that they refuse it, and what lets go
  // of them; what stays behind.
  Component& on_destroy(const std::string& words) {
    on_destroy_ = words;
    return *this;
  }

  // A provider that only this component's units need, held to its version. What its block says may
  // come from outputs of dependencies.
  Component& provider(const Provider& provider, const Object& config) {
    auto json = pin_json(provider);
    json["config"] = Value(config).json();
    providers_.push_back(std::move(json));
    return *this;
  }

  // The same for a provider that needs no block.
  Component& provider(const Provider& provider) {
    providers_.push_back(pin_json(provider));
    return *this;
  }

  // The unit called `unit` in the same region as each unit of this component. One that ends in "/*"
  // is the one with the depending unit's own last name: "cluster/*" is "cluster/main" to
  // "autoscaler/main". `name` is what the tree calls the dependency; else the unit's first name.
  const Dependency& depends_on(const std::string& unit, const std::string& name = "") {
    return dependencies_.add(name.empty() ? first_name(unit) : name, "", unit);
  }

  // The unit called `unit` that belongs to no region.
  const Dependency& depends_on_global(const std::string& unit, const std::string& name = "") {
    return dependencies_.add(name.empty() ? first_name(unit) : name, k_global, unit);
  }

  const std::string& name() const { return name_; }
  nlohmann::json json() && {
    nlohmann::json component{{"name", std::move(name_)},
                             {"module", std::move(module_)},
                             {"dependencies", dependencies_.json()},
                             {"inputs", std::move(inputs_).json()},
                             {"covers", std::move(covers_)},
                             {"feature", std::move(feature_)},
                             {"providers", std::move(providers_)}};
    // Left out where there is nothing to say, so that replies are the same as before there was such a word.
    if (!on_destroy_.empty()) component["onDestroy"] = std::move(on_destroy_);
    return component;
  }

private:
  static std::string first_name(const std::string& unit) { return unit.substr(0, unit.find('/')); }
  static nlohmann::json pin_json(const Provider& provider) {
    return {{"name", provider.name}, {"source", provider.source}, {"version", provider.version}};
  }

  std::string name_;
  std::string module_;
  std::vector<std::string> covers_;
  std::string feature_;
  std::string on_destroy_;
  nlohmann::json providers_ = nlohmann::json::array();
  Dependencies dependencies_;
  Inputs inputs_;
};

// One instance of a component, with the inputs that differ there.
class Unit {
public:
  Unit(std::string region, std::string name, std::string component)
      : region_(std::move(region)), name_(std::move(name)), component_(std::move(component)) {}

  Unit& input(const std::string& name, Value value) {
    inputs_.set(name, std::move(value));
    return *this;
  }

  // A unit that this one needs and others of its component do not: a replica its primary. `name` is
  // what the tree calls the dependency.
  const Dependency& depends_on(const std::string& name, const std::string& region,
                               const std::string& unit) {
    return dependencies_.add(name, region, unit);
  }

  nlohmann::json json() && {
    return {{"region", std::move(region_)},
            {"name", std::move(name_)},
            {"component", std::move(component_)},
            {"dependencies", dependencies_.json()},
            {"inputs", std::move(inputs_).json()}};
  }

private:
  std::string region_;
  std::string name_;
  std::string component_;
  Dependencies dependencies_;
  Inputs inputs_;
};

// What a plugin's translation fills in: everything that a tree is made from. What cannot be called so, or is there
// already, is refused at once: std::invalid_argument says what.
class Blueprint {
public:
  // Says something once for all units; the result refers to it.
  Value say(const std::string& name, Value value) {
    environment_.set(name, std::move(value));
    return environment_local(name);
  }

  // Says something once for all units of a cloud's region (or of k_global). Components refer to it
  // by region_local(name), which means each unit's own region.
  void say_in(const std::string& region, const std::string& name, Value value) {
    detail::require_region(region);
    regions_[region].set(name, std::move(value));
  }

  void backend(const std::string& type, const Object& config) {
    backend_ = {{"type", type}, {"config", Value(config).json()}};
  }

  // A provider that every unit gets.
  void provider(const Provider& provider, const Object& config) {
    providers_.push_back({{"name", provider.name},
                          {"source", provider.source},
                          {"version", provider.version},
                          {"config", Value(config).json()}});
  }

  // A unit that `infra bootstrap` applies, once the buckets for state are there: what all others need
  // before they can even be planned.
  void bootstrap(const std::string& region, const std::string& unit) {
    bootstrap_.push_back(region + "/" + unit);
  }

  // What people run so that a region takes over the database, when the one that takes writes is lost with its region. The
  // tree's README tells it; nobody else does anything with it.
  void takeover(const std::string& region, const std::vector<std::string>& commands) {
    detail::require_region(region);
    takeovers_.push_back({{"region", region}, {"commands", commands}});
  }

  // A regular expression for messages of failures that pass by themselves.
  void retry_on(const std::string& message) { retryable_errors_.push_back(message); }

  // `module` is a key of the plugin's catalogue. The reference stays valid.
  Component& component(const std::string& name, const std::string& module) {
    detail::require_folder("the component", name);
    detail::require_identifier("the module", module);
    detail::require(names_.insert(name).second, "the component", name, "is there already");
    return components_.emplace_back(name, module);
  }

  Unit& unit(const std::string& region, const std::string& name, const Component& component) {
    detail::require_region(region);
    detail::require(is_unit_name(name), "the unit", name,
                    "use a-z, 0-9, - between them, and / between such names");
    const auto id = region + "/" + name;
    detail::require(ids_.insert(id).second, "the unit", id, "is there already");
    return units_.emplace_back(region, name, component.name());
  }

  // Something that this cloud cannot do as the spec asks: an error at the field's line. What is said
  // of one line again, for another region, is said once.
  template <typename T>
  void refuse(const Field<T>& field, const std::string& message, const std::string& hint = "") {
    remark(errors_, field, message).hint = hint;
  }

  // Something that the reader of the spec should know; counts as a use of the field.
  template <typename T>
  void note(const Field<T>& field, const std::string& message) {
    remark(notes_, field, message);
  }

  // What was filled in, as a plugin's reply says it.
  nlohmann::json json() &&;

private:
  struct Remark {
    std::string path;
    std::string message;
    std::string hint;
  };
  using Remarks = std::deque<Remark>;

  template <typename T>
  static Remark& remark(Remarks& remarks, const Field<T>& field, const std::string& message) {
    (void)field.get();
    const auto& from = field.from();
    const std::string path = from.empty() ? std::string() : from.front();
    const auto same = std::find_if(remarks.begin(), remarks.end(), [&](const Remark& said) {
      return said.path == path && said.message == message;
    });
    return same != remarks.end() ? *same : remarks.emplace_back(Remark{path, message, ""});
  }

  Inputs environment_;
  std::map<std::string, Inputs> regions_;
  nlohmann::json backend_ = nlohmann::json::object();
  nlohmann::json providers_ = nlohmann::json::array();
  nlohmann::json retryable_errors_ = nlohmann::json::array();
  std::vector<std::string> bootstrap_;
  nlohmann::json takeovers_ = nlohmann::json::array();
  Remarks errors_;
  Remarks notes_;
  std::deque<Component> components_;
  std::deque<Unit> units_;
  std::set<std::string> names_;  // of components
  std::set<std::string> ids_;    // of units
};

inline nlohmann::json Blueprint::json() && {
  nlohmann::json regions = nlohmann::json::object();
  for (auto& [region, locals] : regions_) regions[region] = std::move(locals).json();
  nlohmann::json components = nlohmann::json::array();
  for (auto& component : components_) components.push_back(std::move(component).json());
  nlohmann::json units = nlohmann::json::array();
  for (auto& unit : units_) units.push_back(std::move(unit).json());
  nlohmann::json errors = nlohmann::json::array();
  for (const auto& said : errors_) {
    errors.push_back({{"path", said.path}, {"message", said.message}, {"hint", said.hint}});
  }
  nlohmann::json notes = nlohmann::json::array();
  for (const auto& said : notes_) {
    notes.push_back({{"path", said.path}, {"message", said.message}});
  }
  nlohmann::json reply{
      {"errors", std::move(errors)},
      {"notes", std::move(notes)},
      {"locals",
       {{"environment", std::move(environment_).json()}, {"regions", std::move(regions)}}},
      {"backend", std::move(backend_)},
      {"providers", std::move(providers_)},
      {"retryableErrors", std::move(retryable_errors_)},
      {"components", std::move(components)},
      {"units", std::move(units)},
      {"bootstrap", std::move(bootstrap_)}};
  if (!takeovers_.empty()) reply["takeovers"] = std::move(takeovers_);
  return reply;
}

}  // namespace infra::sdk
