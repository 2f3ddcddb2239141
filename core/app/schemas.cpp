// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/schemas.hpp"

#include <set>

#include <nlohmann/json.hpp>

#include "embedded/catalogue_schema.hpp"
#include "embedded/environment_schema.hpp"
#include "embedded/facts_schema.hpp"
#include "embedded/plugin_manifest_schema.hpp"
#include "embedded/plugin_reply_schema.hpp"
#include "embedded/plugin_request_schema.hpp"

namespace infra::app {

namespace {

using Json = nlohmann::ordered_json;  // keeps the order in which the fields were described

constexpr std::string_view k_definitions = "#/definitions/";

// A block's own definitions are called "aws.node" from now on, so that they meet no others.
void rename_references(Json& json, const std::string& provider) {
  if (json.is_object()) {
    const auto reference = json.find("$ref");
    if (reference != json.end() && reference->is_string()) {
      const auto target = reference->get<std::string>();
      if (target.rfind(k_definitions, 0) == 0) {
        *reference =
            std::string(k_definitions) + provider + '.' + target.substr(k_definitions.size());
      }
    }
  }
  for (auto& part : json) {
    if (part.is_structured()) rename_references(part, provider);
  }
}

// Puts a plugin's block where the spec has it, with what every block has.
void add_block(Json& schema, const registry::Plugin& plugin) {
  Json block = Json::parse(plugin.settings_schema);
  // Inside of another schema these two would change what its references mean.
  block.erase("$schema");
  block.erase("$id");
  rename_references(block, plugin.provider);
  if (const auto own = block.find("definitions"); own != block.end()) {
    for (auto& [name, definition] : own->items()) {
      schema["definitions"][plugin.provider + '.' + name] = std::move(definition);
    }
    block.erase("definitions");
  }
  for (const auto& [name, shared] :
       schema["properties"]["providers"]["x-each"]["properties"].items()) {
    block["properties"][name] = shared;
  }
  schema["properties"]["providers"]["properties"][plugin.provider] = std::move(block);
}

}  // namespace

const std::vector<NamedSchema>& named_schemas() {
  static const std::vector<NamedSchema> k_schemas = {
      {"environment", "the spec, with the blocks of the plugins that are installed",
       embedded::k_environment_schema},
      {"catalogue", "the interfaces of the modules that a plugin uses",
       embedded::k_catalogue_schema},
      {"facts", "what a plugin knows of its cloud", embedded::k_facts_schema},
      {"plugin-manifest", "who a plugin is, and what it builds",
       embedded::k_plugin_manifest_schema},
      {"plugin-request", "what a plugin is asked", embedded::k_plugin_request_schema},
      {"plugin-reply", "what a plugin answers", embedded::k_plugin_reply_schema},
  };
  return k_schemas;
}

std::string environment_schema(const std::vector<registry::Plugin>& plugins) {
  Json schema = Json::parse(embedded::k_environment_schema);
  std::set<std::string> served;
  for (const auto& plugin : plugins) {
    // Of two for one provider the first is meant, as where specs are checked.
    if (served.insert(plugin.provider).second) add_block(schema, plugin);
  }
  return schema.dump(2) + '\n';
}

}  // namespace infra::app
