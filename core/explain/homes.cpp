// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "explain/homes.hpp"

#include <algorithm>

#include "hcl/inline.hpp"

namespace infra::explain {

using namespace blueprint;

Saying saying_of(const std::string& file, const std::string& name, const Input& input) {
  return {file, name, hcl::inline_text(input.value), input.provenance.because,
          input.provenance.from};
}

std::map<std::string, Home> inputs_of(const Blueprint& blueprint, const Unit& unit) {
  std::map<std::string, Home> inputs;
  for (const auto& [name, input] : unit.inputs) {
    inputs.emplace(name, Home{unit.id() + "/terragrunt.hcl", &input});
  }
  const Component& component = blueprint.components.at(unit.component);
  for (const auto& [name, input] : component.inputs) {
    inputs.emplace(name, Home{"units/" + component.name + ".hcl", &input});
  }
  return inputs;
}

std::vector<ReadLocal> locals_read(const Blueprint& blueprint, const std::string& region,
                                   const Value& value) {
  std::vector<ReadLocal> found;
  walk(value, [&](const Value& part) {
    const auto* local = part.as<Local>();
    const Input* input = local == nullptr ? nullptr : find_local(blueprint, region, *local);
    const bool is_news =
        input != nullptr && std::none_of(found.begin(), found.end(),
                                         [&](const ReadLocal& one) { return one.input == input; });
    if (!is_news) return;
    const bool is_shared = local->scope == Scope::environment;
    found.push_back({is_shared ? environment_file() : region_file(region), local->name, input});
  });
  return found;
}

std::string environment_file() { return "env.hcl"; }
std::string region_file(const std::string& region) { return region + "/region.hcl"; }

}  // namespace infra::explain
