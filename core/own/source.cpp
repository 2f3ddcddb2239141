// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "own/source.hpp"

#include <system_error>
#include <utility>

#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "catalogue/source.hpp"

namespace infra::own {

namespace {

constexpr std::string_view k_git = "git::";
constexpr char k_forms[] =
    "write git::https://host/owner/repository.git//folder?ref=v1.2.3, or ./modules/name";

Failure wrong(const char* id, std::string message, std::string hint) {
  return {ExitCode::wrong_spec, error(id, std::move(message)).with_hint(std::move(hint))};
}

bool begins_with(std::string_view text, std::string_view front) {
  return text.substr(0, front.size()) == front;
}

Result<catalogue::Module> module_of_git(const std::string& source) {
  auto parts = catalogue::parts_of_source(source);
  if (parts.ref.empty()) {
    return wrong("spec.source.unpinned", in_quotes(source) + " does not say which version",
                 "end it with ?ref= and a tag: an unpinned module can change under a plan");
  }
  if (parts.repository.find('?') != std::string::npos) {
    return wrong("spec.source.form", in_quotes(source) + " has more than a ref behind the ?",
                 k_forms);
  }
  catalogue::Module module;
  module.is_known = false;
  module.source = std::move(parts.repository);
  module.subdirectory = std::move(parts.subdirectory);
  module.version = catalogue::version_of_ref(parts.ref);
  if (module.version.empty()) module.version = parts.ref;
  module.ref = std::move(parts.ref);
  return module;
}

Result<catalogue::Module> module_of_folder(const std::string& source,
                                           const std::filesystem::path& workspace) {
  catalogue::Module module;
  module.is_known = false;
  module.of_workspace = true;
  module.own_folder = catalogue::folder_of_source(source);
  if (!blueprint::is_folder_name(module.own_folder)) {
    return wrong("spec.source.form",
                 in_quotes(source) + " is not a folder of the workspace's modules/",
                 "a-z, 0-9 and - between them, such as ./modules/queue");
  }
  std::error_code unknown;
  if (!std::filesystem::is_directory(workspace / source, unknown)) {
    return wrong("spec.source.missing",
                 "there is no folder " +
                     in_quotes((workspace / source).lexically_normal().string()),
                 "put the module there, or name one in a repository");
  }
  return module;
}

// What two sources have in common that are one module.
std::string identity_of(const catalogue::Module& module) {
  if (!module.own_folder.empty()) {
    return (module.of_workspace ? "workspace/" : "plugin/") + module.own_folder;
  }
  return module.source + "//" + module.subdirectory + "?ref=" + module.ref;
}

}  // namespace

Result<catalogue::Module> module_from(const std::string& source,
                                      const std::filesystem::path& workspace) {
  if (!blueprint::is_plain_word(source)) {
    return wrong("spec.source.form", in_quotes(source) + " is not the source of a module", k_forms);
  }
  if (begins_with(source, k_git)) return module_of_git(source);
  if (catalogue::names_folder(source)) return module_of_folder(source, workspace);
  return wrong("spec.source.form", in_quotes(source) + " is not the source of a module", k_forms);
}

Modules::Modules(catalogue::Catalogue plugin, const catalogue::Catalogue& workspace)
    : catalogue_(std::move(plugin)) {
  for (const auto& [name, module] : catalogue_.modules) keys_.emplace(identity_of(module), name);
  for (const auto& [name, module] : workspace.modules) {
    if (module.own_folder.empty() && module.ref.empty()) {
      versionless_.emplace(identity_of(module), &module);
    } else {
      add(name, module);
    }
  }
}

bool Modules::has(const catalogue::Module& module) const {
  return keys_.count(identity_of(module)) != 0;
}

const std::string& Modules::key_of(const catalogue::Module& module, const std::string& name) {
  const auto found = keys_.find(identity_of(module));
  if (found != keys_.end()) return found->second;
  auto unpinned = module;
  unpinned.ref.clear();
  const auto any_version = versionless_.find(identity_of(unpinned));
  if (any_version == versionless_.end()) {
    add(name, module);
  } else {
    auto known = *any_version->second;
    known.ref = module.ref;
    known.version = module.version;
    add(name, known);
  }
  return keys_.at(identity_of(module));
}

void Modules::add(const std::string& name, const catalogue::Module& module) {
  std::string key = name;
  while (catalogue_.modules.count(key) != 0) key += "-own";
  if (keys_.emplace(identity_of(module), key).second) catalogue_.modules.emplace(key, module);
}

}  // namespace infra::own
