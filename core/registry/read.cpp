// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/read.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <infra/sdk/abi.h>
#include <infra/sdk/names.hpp>

#include "base/text.hpp"
#include "files/hash.hpp"
#include "files/read.hpp"
#include "files/stamp.hpp"
#include "json/heading.hpp"
#include "json/place.hpp"
#include "registry/facts.hpp"
#include "registry/modules.hpp"
#include "registry/unusable.hpp"

namespace infra::registry {

namespace {

namespace fs = std::filesystem;
using json::Place;

void check_abi(const Place& abi) {
  const Place place = abi.at("major");
  const auto major = place.integer();
  if (place.kind() != Place::Kind::integer || major == INFRA_ABI_MAJOR) return;
  place.wrong("is " + std::to_string(major) + ", and this infra has " +
                  std::to_string(INFRA_ABI_MAJOR),
              "install a version of the plugin that was made for this infra");
}

// Of a plugin or a provider: they become folders, and words of every message.
std::string name_from(const Place& place) {
  std::string name = place.text();
  if (place.kind() == Place::Kind::text && !sdk::is_folder_name(name)) {
    place.wrong("is " + in_quotes(name) + ", which may have a-z, 0-9 and - alone");
  }
  return name;
}

Plugin plugin_from(const Place& manifest) {
  Plugin plugin;
  plugin.name = name_from(manifest.at("name"));
  plugin.release = manifest.at("release").text();
  plugin.summary = manifest.at("summary").text();
  plugin.provider = name_from(manifest.at("provider"));
  if (const auto speaks = manifest.find("speaks")) {
    for (const auto& [document, version] : speaks->members()) {
      plugin.speaks[document] = version.text();
    }
  }
  for (const auto& [piece, about] : manifest.at("capabilities").members_as_written()) {
    plugin.capabilities.push_back({piece, about.text()});
  }
  const Place schema = manifest.at("schema");
  plugin.settings_schema = schema.as_json();
  if (const auto required = schema.find("required")) plugin.required_settings = required->texts();
  return plugin;
}

Result<Plugin> read_manifest(std::string_view text, const std::string& file_name) {
  Plugin plugin;
  json::Mistakes mistakes;
  json::read(text, mistakes, [&](const Place& root) {
    json::check_heading(root, "infra/plugin-manifest");
    check_abi(root.at("abi"));
    if (mistakes.empty()) plugin = plugin_from(root);
  });
  if (mistakes.empty()) return plugin;
  return unusable(file_name, mistakes);
}

// Nothing when there are no modules. A path has no line break in it, so that no two lists are alike.
std::string digest_of(const std::map<std::string, std::string>& modules) {
  std::string list;
  for (const auto& [path, text] : modules) list += files::content_hash(text) + ' ' + path + '\n';
  return list;
}

}  // namespace

Result<Plugin> read(const fs::path& folder) {
  const fs::path manifest_file = folder / "plugin.json";
  const fs::path facts_file = folder / "facts.json";
  INFRA_TRY(manifest, files::read_text(manifest_file));
  INFRA_TRY(facts, files::read_text(facts_file));
  INFRA_TRY(catalogue, files::read_text(folder / "catalogue.json"));
  INFRA_TRY(modules, read_modules(folder));

  INFRA_TRY(plugin, read_manifest(manifest, manifest_file.string()));
  INFRA_TRY(known, read_facts(facts, facts_file.string()));
  plugin.folder = folder;
  plugin.library = folder / ("infra-" + plugin.name + ".so");
  plugin.library_stamp = files::stamp_of(plugin.library);
  plugin.facts = std::move(known);
  plugin.digest = files::content_hash(files::content_hash(manifest) + files::content_hash(facts) +
                                      files::content_hash(catalogue) + digest_of(modules));
  plugin.modules = std::move(modules);
  plugin.catalogue = std::move(catalogue);
  return plugin;
}

}  // namespace infra::registry
