// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/modules.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/plugins.hpp"
#include "app/usage.hpp"
#include "app/workspace.hpp"
#include "base/text.hpp"
#include "catalogue/read.hpp"
#include "catalogue/workspace.hpp"
#include "files/read.hpp"
#include "interface/read.hpp"
#include "registry/discover.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_most_files = 1000;
constexpr std::size_t k_largest_file = std::size_t{1} << 20U;
constexpr std::size_t k_largest_interface = std::size_t{4} << 20U;

Done add_modules_of(const registry::Plugin& plugin, std::vector<KnownModule>& modules) {
  INFRA_TRY(catalogue, catalogue::read(plugin.catalogue, plugin.name));
  for (auto& [name, module] : catalogue.modules) {
    std::string version = module.own_folder.empty() ? module.version : plugin.release;
    modules.push_back(
        {name, plugin.name, plugin.provider, "", std::move(version), std::move(module), {}});
  }
  return {};
}

// What is written as no name can be, or is a name that nobody knows and a file is called so.
bool is_path(const std::string& word) {
  return word.find('/') != std::string::npos || word == "." || word == ".." ||
         fs::path(word).extension() == ".json";
}

Failure ambiguous(const std::string& word, const std::vector<KnownModule>& found) {
  std::vector<std::string> brought_by;
  std::string remedy;
  for (const auto& module : found) {
    brought_by.push_back(module.brought_by());
    remedy += (remedy.empty() ? "say " : ", or ") +
              (module.plugin.empty() ? module.file : "--provider " + module.provider);
  }
  return Failure(ExitCode::wrong_usage,
                 error("module.ambiguous", "there are several modules " + in_quotes(word) +
                                               ", from " + joined(brought_by))
                     .with_hint(remedy));
}

Result<std::map<std::string, std::string>> files_of_module(const fs::path& folder) {
  std::map<std::string, std::string> files;
  std::error_code failed;
  fs::directory_iterator entry(folder, failed);
  for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
    const std::string path = entry->path().string();
    if (!interface::is_read(path)) continue;
    if (files.size() == k_most_files) {
      return Failure(ExitCode::wrong_usage,
                     error("module.none", "has more than " + std::to_string(k_most_files) +
                                              " .tf files, as no module has")
                         .about(printable(folder.string())));
    }
    INFRA_TRY(text, files::read_text(entry->path(), k_largest_file));
    files.emplace(path, std::move(text));
  }
  if (failed || files.empty()) {
    const std::string why = failed ? "cannot be read: " + failed.message()
                                   : "is no Terraform module: there is no .tf file in it";
    return Failure(ExitCode::wrong_usage,
                   error("module.none", why)
                       .about(printable(folder.string()))
                       .with_hint("name the folder that has variables.tf, or a file of JSON"));
  }
  return files;
}

Result<interface::Interface> interface_at(const fs::path& path, Sources& sources) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    INFRA_TRY(files, files_of_module(path));
    return interface::read_files(files, sources);
  }
  INFRA_TRY(text, files::read_text(path, k_largest_interface));
  return interface::read_json(text, path.string());
}

fs::path without_last_slash(const fs::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

// What the folder is called; "." has no name of its own.
std::string name_of(const fs::path& path) {
  const fs::path whole = without_last_slash(fs::absolute(path).lexically_normal());
  return whole.extension() == ".json" ? whole.stem().string() : whole.filename().string();
}

}  // namespace

Result<std::vector<KnownModule>> known_modules(const CommonOptions& common,
                                               const std::string& provider) {
  INFRA_TRY(plugins, installed_plugins(common));
  if (!provider.empty()) INFRA_TRY_DONE(registry::serving(plugins, provider));
  std::vector<KnownModule> modules;
  for (const auto& plugin : plugins) {
    if (!provider.empty() && plugin.provider != provider) continue;
    INFRA_TRY_DONE(add_modules_of(plugin, modules));
  }
  if (!provider.empty()) return modules;
  INFRA_TRY(own, catalogue::read_workspace_catalogue(common.directory));
  for (auto& [name, module] : own.modules) {
    const auto file = (common.directory / "catalogue" / (name + ".json")).lexically_normal();
    std::string version = module.version;
    modules.push_back({name, "", "", file.string(), std::move(version), std::move(module), {}});
  }
  return modules;
}

Result<catalogue::Module> module_of_workspace(const fs::path& workspace,
                                              const std::string& folder) {
  Sources sources;
  INFRA_TRY(read, interface_at(workspace / "modules" / folder, sources));
  return std::move(read.module);
}

Result<KnownModule> module_at(const std::string& path, const CommonOptions& common,
                              Sources& sources) {
  const auto place = without_last_slash((common.directory / path).lexically_normal());
  INFRA_TRY(read, interface_at(place, sources));
  std::string version = read.module.version;
  return KnownModule{
      name_of(place),       "", "", place.string(), std::move(version), std::move(read.module),
      std::move(read.notes)};
}

Result<KnownModule> module_meant(const std::string& word, const CommonOptions& common,
                                 const std::string& provider, Sources& sources) {
  if (is_path(word)) return module_at(word, common, sources);
  INFRA_TRY(modules, known_modules(common, provider));
  std::vector<std::string> known;
  std::vector<KnownModule> found;
  for (auto& module : modules) {
    known.push_back(module.name);
    if (module.name == word) found.push_back(std::move(module));
  }
  if (found.size() == 1) return std::move(found.front());
  if (found.size() > 1) return ambiguous(word, found);
  std::error_code ignored;
  if (fs::is_directory(common.directory / word, ignored)) return module_at(word, common, sources);
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  return no_such("module", word, known);
}

}  // namespace infra::app
