// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/read_parts.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "blueprint/read_names.hpp"
#include "blueprint/value_json.hpp"

namespace infra::blueprint {

using json::Place;

namespace {

Input input_from(const Place& place) {
  Input input;
  input.value = value_from(place.at("value"));
  if (const auto from = place.find("from")) input.provenance.from = sorted(texts_from(*from));
  input.provenance.because = optional_text(place, "because");
  return input;
}

Dependency dependency_from(const Place& place) {
  Dependency dependency;
  dependency.name = name_from(place.at("name"), k_identifier);
  dependency.unit = name_from(place.at("unit"), k_needed_unit);
  // Empty: the region of the unit that depends.
  const Place region = place.at("region");
  if (!region.text().empty()) dependency.region = region_from(region);
  return dependency;
}

std::vector<Dependency> dependencies_from(const Place& place) {
  std::vector<Dependency> dependencies;
  std::set<std::string> names;
  for (const auto& item : place.items()) {
    dependencies.push_back(dependency_from(item));
    const std::string& name = dependencies.back().name;
    if (!names.insert(name).second)
      item.wrong("a dependency " + in_quotes(name) + " is there already");
  }
  return dependencies;
}

ProviderPin pin_from(const Place& place) {
  ProviderPin pin;
  pin.name = name_from(place.at("name"), k_folder);
  pin.source = name_from(place.at("source"), k_word);
  pin.version = name_from(place.at("version"), k_word);
  return pin;
}

OwnProvider own_provider_from(const Place& place) {
  OwnProvider provider{pin_from(place), std::nullopt};
  if (const auto config = place.find("config")) provider.config = config_from(*config);
  return provider;
}

std::vector<OwnProvider> own_providers_from(const Place& place) {
  std::vector<OwnProvider> providers;
  std::set<std::string> names;
  for (const auto& item : place.items()) {
    providers.push_back(own_provider_from(item));
    const std::string& name = providers.back().pin.name;
    if (!names.insert(name).second)
      item.wrong("a provider " + in_quotes(name) + " is there already");
  }
  return providers;
}

std::vector<std::string> names_from(const Place& place) {
  std::vector<std::string> names;
  for (const auto& item : place.items()) names.push_back(name_from(item, k_word));
  return names;
}

// Empty: its units cannot be left out.
std::string feature_from(const Place& place) {
  return place.text().empty() ? std::string() : name_from(place, k_identifier);
}

}  // namespace

Inputs inputs_from(const Place& place) {
  Inputs inputs;
  for (const auto& [name, input] : place.members()) {
    check_name(input, name, k_identifier);
    inputs[name] = input_from(input);
  }
  return inputs;
}

Object config_from(const Place& place) {
  Object config;
  for (const auto& [key, member] : place.members()) {
    check_name(member, key, k_identifier);
    config.members.emplace_back(key, value_from(member));
  }
  return config;
}

Component component_from(const Place& place) {
  Component component;
  component.name = name_from(place.at("name"), k_folder);
  component.module = name_from(place.at("module"), k_identifier);
  component.inputs = inputs_from(place.at("inputs"));
  component.dependencies = dependencies_from(place.at("dependencies"));
  if (const auto pieces = place.find("covers")) component.covers = sorted(names_from(*pieces));
  if (const auto feature = place.find("feature")) component.feature = feature_from(*feature);
  component.on_destroy = optional_text(place, "onDestroy");
  if (const auto own = place.find("providers")) component.providers = own_providers_from(*own);
  return component;
}

Unit unit_from(const Place& place) {
  Unit unit;
  unit.region = region_from(place.at("region"));
  unit.name = name_from(place.at("name"), k_unit);
  unit.component = name_from(place.at("component"), k_folder);
  if (const auto needed = place.find("dependencies")) {
    unit.dependencies = dependencies_from(*needed);
  }
  unit.inputs = inputs_from(place.at("inputs"));
  return unit;
}

Takeover takeover_from(const Place& place) {
  return {region_from(place.at("region")), texts_from(place.at("commands"))};
}

Provider provider_from(const Place& place) {
  return {pin_from(place), config_from(place.at("config"))};
}

}  // namespace infra::blueprint
