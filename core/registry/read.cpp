// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/read.hpp"

#include <map>
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
#include "registry/facts.hpp"
#include "registry/modules.hpp"

namespace infra::registry {

namespace {

namespace fs = std::filesystem;
// Ordered: a schema's properties are shown and checked in the order in which they were written.
using Json = nlohmann::ordered_json;

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
