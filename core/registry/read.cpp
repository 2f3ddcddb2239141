// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/read.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <infra/sdk/abi.h>
#include <infra/sdk/names.hpp>
#include <infra/sdk/version.hpp>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "files/hash.hpp"
#include "files/read.hpp"
#include "files/stamp.hpp"
#include "registry/modules.hpp"

namespace infra::registry {

namespace {

namespace fs = std::filesystem;
// Ordered: a schema's properties are shown and checked in the order in which they were written.
using Json = nlohmann::ordered_json;

constexpr char k_reinstall[] = "reinstall the plugin, or remove its folder";

Failure damaged(const fs::path& file, const std::string& why) {
  return Failure(ExitCode::plugin_failed,
                 error("plugin.data", why).about(printable(file.string())).with_hint(k_reinstall));
}

// Checks what every document starts with.
void check_document(const Json& json, const std::string& kind) {
  const auto document = json.at("document").get<std::string>();
  if (document != kind) throw std::invalid_argument("is " + in_quotes(document) + ", not " + kind);
  const auto version = json.at("version").get<std::string>();
  if (!sdk::reads_documents_of(version)) {
    throw std::invalid_argument("speaks version " + printable(version) + " of " + kind +
                                ", and this infra speaks " + sdk::k_document_version);
  }
}

Machine machine_from(const Json& json) {
  Machine machine;
  machine.name = json.at("name").get<std::string>();
  machine.cpu = json.at("cpu").get<std::int64_t>();
  machine.memory_mib = json.at("memory").get<std::int64_t>();
  machine.regions = json.value("regions", std::set<std::string>());
  if (!json.contains("arch")) return machine;
  const auto arch = json.at("arch").get<std::string>();
  machine.arch = sdk::from_text<sdk::Architecture>(arch);
  if (!machine.arch) throw std::invalid_argument(in_quotes(arch) + " is not an architecture");
  return machine;
}

Version version_from(const Json& json) {
  Version version;
  version.version = json.at("version").get<std::string>();
  version.release = json.value("release", version.version);
  version.supported_until = json.at("supportedUntil").get<std::string>();
  return version;
}

// What a cloud's facts may have for each of several uses; a plugin that builds none has no such facts.
template <typename One>
std::map<std::string, std::vector<One>> lists_from(const Json& json, const char* member,
                                                   One (*one_from)(const Json&)) {
  std::map<std::string, std::vector<One>> lists;
  if (!json.contains(member)) return lists;
  for (const auto& [use, list] : json.at(member).items()) {
    for (const auto& item : list) lists[use].push_back(one_from(item));
  }
  return lists;
}

Facts facts_from(const Json& json) {
  check_document(json, "infra/facts");
  Facts facts;
  facts.as_of = json.at("asOf").get<std::string>();
  facts.locations = json.at("locations").get<std::map<std::string, std::string>>();
  for (const auto& [name, region] : json.at("regions").items()) {
    facts.regions[name] = {region.at("name").get<std::string>(),
                           region.at("zones").get<std::vector<std::string>>()};
  }
  facts.machines = lists_from(json, "machines", machine_from);
  facts.versions = lists_from(json, "versions", version_from);
  return facts;
}

void check_abi(const Json& abi) {
  const int major = abi.at("major").get<int>();
  if (major != INFRA_ABI_MAJOR) {
    throw std::invalid_argument("was built for ABI " + std::to_string(major) +
                                ", and this infra has ABI " + std::to_string(INFRA_ABI_MAJOR));
  }
}

// Of a plugin or a provider: they become folders, and words of every message.
std::string name_from(const Json& manifest, const char* member) {
  auto name = manifest.at(member).get<std::string>();
  if (!sdk::is_folder_name(name)) {
    throw std::invalid_argument(std::string(member) + " is " + in_quotes(name) +
                                ", which may have a-z, 0-9 and - alone");
  }
  return name;
}

Plugin plugin_from(const Json& manifest) {
  check_document(manifest, "infra/plugin-manifest");
  check_abi(manifest.at("abi"));
  Plugin plugin;
  plugin.name = name_from(manifest, "name");
  plugin.release = manifest.at("release").get<std::string>();
  plugin.summary = manifest.at("summary").get<std::string>();
  plugin.provider = name_from(manifest, "provider");
  plugin.speaks = manifest.value("speaks", std::map<std::string, std::string>());
  for (const auto& [piece, about] : manifest.at("capabilities").items()) {
    plugin.capabilities.push_back({piece, about.get<std::string>()});
  }
  plugin.settings_schema = manifest.at("schema").dump();
  plugin.required_settings = manifest.at("schema").value("required", std::vector<std::string>());
  return plugin;
}

// Nothing when there are no modules. A path has no line break in it, so that no two lists are alike.
std::string digest_of(const std::map<std::string, std::string>& modules) {
  std::string list;
  for (const auto& [path, text] : modules) list += files::content_hash(text) + ' ' + path + '\n';
  return list;
}

// Runs `read` on a file's JSON; whatever is wrong with it becomes one failure that names the file.
template <typename Read>
auto from_json(const fs::path& file, const std::string& text, Read read)
    -> Result<decltype(read(Json()))> {
  try {
    return read(Json::parse(text));
  } catch (const std::exception& wrong) {
    return damaged(file, "is no usable data of a plugin: " + printable(wrong.what()));
  }
}

}  // namespace

Result<Plugin> read(const fs::path& folder) {
  const fs::path manifest_file = folder / "plugin.json";
  const fs::path facts_file = folder / "facts.json";
  INFRA_TRY(manifest, files::read_text(manifest_file));
  INFRA_TRY(facts, files::read_text(facts_file));
  INFRA_TRY(catalogue, files::read_text(folder / "catalogue.json"));
  INFRA_TRY(modules, read_modules(folder));

  INFRA_TRY(plugin, from_json(manifest_file, manifest, plugin_from));
  INFRA_TRY(known, from_json(facts_file, facts, facts_from));
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
