// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/schema.hpp"

#include <algorithm>

#include "base/assertion.hpp"

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

Schema with_providers(Schema core, const std::map<std::string, Schema>& by_provider) {
  Schema* providers = property_of(core, "providers");
  ensure(providers != nullptr, "the schema of an environment has providers");
  providers->noun = "a provider that an installed plugin serves";
  for (const auto& [provider, schema] : by_provider) {
    providers->properties.push_back({provider, schema});
  }
  return core;
}

}  // namespace infra::check
