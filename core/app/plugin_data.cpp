// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/plugin_data.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/columns.hpp"
#include "base/text.hpp"
#include "catalogue/read.hpp"
#include "catalogue/source.hpp"
#include "check/schema.hpp"
#include "model/pieces.hpp"

namespace infra::app {

namespace {

using Json = nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;

Json identity_of(const registry::Plugin& plugin) {
  return {{"name", plugin.name},
          {"release", plugin.release},
          {"provider", plugin.provider},
          {"summary", plugin.summary},
          {"folder", plugin.folder.string()}};
}

Json settings_of(const check::Schema& schema) {
  Json settings = Json::object();
  const auto& needed = schema.required;
  for (const auto& property : schema.properties) {
    const bool is_needed = std::find(needed.begin(), needed.end(), property.name) != needed.end();
    settings[property.name] = {{"needed", is_needed}, {"description", property.schema.description}};
  }
  return settings;
}

Json versions_of(const registry::Facts& facts) {
  Json products = Json::object();
  for (const auto& [product, versions] : facts.versions) {
    auto& list = products[product] = Json::array();
    for (const auto& [version, release, supported_until] : versions) {
      list.push_back(
          {{"version", version}, {"release", release}, {"supportedUntil", supported_until}});
    }
  }
  return products;
}

Json modules_of(const catalogue::Catalogue& catalogue, const registry::Plugin& plugin) {
  Json modules = Json::object();
  for (const auto& [name, module] : catalogue.modules) {
    auto& json = modules[name] = {{"source", catalogue::address_of(module)}};
    const bool is_own = !module.own_folder.empty();
    json["version"] = is_own ? plugin.release : module.version;
    if (!is_own) json["ref"] = module.ref;
  }
  return modules;
}

// Regions that no location stands for: a spec reaches them by the name that the cloud gives them.
Json regions_without_location(const registry::Facts& facts) {
  std::set<std::string> placed;
  for (const auto& [location, region] : facts.locations) placed.insert(region);
  Json regions = Json::array();
  for (const auto& [name, region] : facts.regions) {
    if (placed.count(name) == 0) regions.push_back(name);
  }
  return regions;
}

std::string words_of(const Json& list) { return joined(list.get<std::vector<std::string>>()); }

// Nothing of a part that a plugin does not have.
std::string part(const std::string& heading, const std::string& text) {
  return text.empty() ? text : '\n' + heading + '\n' + text;
}

std::string versions_as_text(const Json& versions) {
  Rows rows;
  for (const auto& [product, list] : versions.items()) {
    for (const auto& line : list) {
      rows.push_back({product, line["version"], line["release"], "until", line["supportedUntil"]});
    }
  }
  return in_columns(rows, "  ");
}

std::string settings_as_text(const Json& settings) {
  Rows rows;
  for (const auto& [key, setting] : settings.items()) {
    rows.push_back({key, setting["needed"].get<bool>() ? "needed" : "", setting["description"]});
  }
  return in_columns(rows, "  ");
}

std::string modules_as_text(const Json& modules) {
  Rows rows;
  for (const auto& [name, module] : modules.items()) {
    rows.push_back({name, module["version"], module.value("ref", ""), module["source"]});
  }
  return in_columns(rows, "  ");
}

template <typename Value>
std::string pairs_as_text(const Json& object) {
  Rows rows;
  for (const auto& [key, value] : object.items()) {
    if constexpr (std::is_same_v<Value, std::string>) {
      rows.push_back({key, value.template get<std::string>()});
    } else {
      rows.push_back({key, value.dump()});
    }
  }
  return in_columns(rows, "  ");
}

}  // namespace

Json list_of(const std::vector<registry::Found>& plugins) {
  Json list = Json::array();
  for (const auto& [plugin, is_shadowed, distrust] : plugins) {
    Json json = identity_of(plugin);
    json["shadowed"] = is_shadowed;
    json["trusted"] = !distrust.has_value();
    list.push_back(std::move(json));
  }
  return list;
}

std::string list_as_text(const Json& list) {
  Rows rows;
  for (const auto& plugin : list) {
    std::string folder = plugin["folder"];
    if (plugin["shadowed"].get<bool>()) folder += " (shadowed: not used)";
    if (!plugin["trusted"].get<bool>()) folder += " (not trusted: see infra plugin verify)";
    rows.push_back({plugin["name"], plugin["release"], plugin["provider"], plugin["summary"],
                    std::move(folder)});
  }
  return rows.empty() ? "no plugins are installed: see --plugin-dir\n" : in_columns(rows);
}

Result<Json> info_of(const registry::Plugin& plugin) {
  INFRA_TRY(settings,
            check::parse_schema(plugin.settings_schema, (plugin.folder / "plugin.json").string()));
  INFRA_TRY(catalogue, catalogue::read(plugin.catalogue, plugin.name));
  Json info = identity_of(plugin);
  info["speaks"] = plugin.speaks;
  info["capabilities"] = Json::object();
  for (const auto& [piece, about] : plugin.capabilities) info["capabilities"][piece] = about;
  info["notBuilt"] = model::unbuilt_blocks(plugin);
  info["settings"] = settings_of(settings);
  info["locations"] = plugin.facts.locations;
  info["otherRegions"] = regions_without_location(plugin.facts);
  info["asOf"] = plugin.facts.as_of;
  info["versions"] = versions_of(plugin.facts);
  info["machineTypes"] = Json::object();
  for (const auto& [use, machines] : plugin.facts.machines) {
    info["machineTypes"][use] = machines.size();
  }
  info["modules"] = modules_of(catalogue, plugin);
  return info;
}

std::string info_as_text(const Json& info) {
  const std::string provider = info["provider"];
  std::vector<std::string> documents;
  for (const auto& [document, version] : info["speaks"].items()) {
    documents.push_back(document + ' ' + version.get<std::string>());
  }
  std::string text = in_columns({{"name", info["name"]},
                                 {"release", info["release"]},
                                 {"provider", provider},
                                 {"summary", info["summary"]},
                                 {"found in", info["folder"]},
                                 {"speaks", joined(documents)}});
  const std::string as_of = printable(info["asOf"].get<std::string>());
  const Json& others = info["otherRegions"];
  const Json& not_built = info["notBuilt"];
  text += part("Builds", pairs_as_text<std::string>(info["capabilities"]));
  text += part("Does not build yet, and refuses at its line",
               not_built.empty() ? "" : in_columns({{words_of(not_built)}}, "  "));
  text +=
      part("Settings, below providers." + printable(provider), settings_as_text(info["settings"]));
  text += part("Locations", pairs_as_text<std::string>(info["locations"]));
  text += part("Other regions, by providers." + printable(provider) + ".locations",
               others.empty() ? "" : in_columns({{words_of(others)}}, "  "));
  text += part("Versions, as of " + as_of, versions_as_text(info["versions"]));
  text += part("Machine types, as of " + as_of, pairs_as_text<std::size_t>(info["machineTypes"]));
  text += part("Modules", modules_as_text(info["modules"]));
  return text;
}

}  // namespace infra::app
