// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/schema.hpp"

#include <algorithm>
#include <utility>

#include "base/assertion.hpp"
#include "spec/path.hpp"

namespace infra::check {

namespace {

// For the one function that changes a schema: the others see that none ever changes.
Schema* property_of(Schema& schema, std::string_view name) {
  const auto found = std::find_if(schema.properties.begin(), schema.properties.end(),
                                  [&](const Property& property) { return property.name == name; });
  return found == schema.properties.end() ? nullptr : &found->schema;
}

}  // namespace

const Schema* Schema::property(std::string_view name) const {
  const auto found = std::find_if(properties.begin(), properties.end(),
                                  [&](const Property& property) { return property.name == name; });
  return found == properties.end() ? nullptr : &found->schema;
}

const Schema* schema_at(const Schema& schema, std::string_view path) {
  const auto steps = spec::steps_of(path);
  if (!steps) return nullptr;
  const Schema* here = &schema;
  for (const auto& step : *steps) {
    if (here->type == Schema::Type::free) return here;  // and so are all values in it
    const Schema* next = step.index ? here->items.get() : here->property(step.key);
    if (next == nullptr && !step.index) next = here->additional.get();
    if (next == nullptr) return nullptr;
    here = next;
  }
  return here;
}

Schema with_providers(Schema core, const std::map<std::string, Schema>& by_provider) {
  Schema* providers = property_of(core, "providers");
  ensure(providers != nullptr, "the schema of an environment has providers");
  providers->noun = "a provider that an installed plugin serves";
  for (const auto& [provider, own] : by_provider) {
    Schema block = own;
    if (providers->each != nullptr) {
      const auto& shared = providers->each->properties;
      block.properties.insert(block.properties.end(), shared.begin(), shared.end());
    }
    providers->properties.push_back({provider, std::move(block)});
  }
  return core;
}

}  // namespace infra::check
