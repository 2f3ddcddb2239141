// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/discover.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "registry/read.hpp"

namespace infra::registry {

namespace {

namespace fs = std::filesystem;

// Sorted, so that what a folder's order happens to be never shows.
std::vector<fs::path> plugin_folders_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (fs::is_regular_file(entry.path() / "plugin.json", ignored)) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool is_known(const std::vector<Found>& plugins, const Plugin& plugin) {
  return std::any_of(plugins.begin(), plugins.end(),
                     [&](const Found& other) { return other.plugin.name == plugin.name; });
}

Failure nobody_serves(const std::vector<Plugin>& plugins, const std::string& provider) {
  std::vector<std::string> served;
  served.reserve(plugins.size());
  for (const auto& plugin : plugins) served.push_back(plugin.provider);
  std::sort(served.begin(), served.end());
  return Failure(
      ExitCode::wrong_usage,
      error("plugin.none", "no installed plugin serves the provider " + in_quotes(provider))
          .with_hint(served.empty() ? "no plugins are installed: see --plugin-dir"
                                    : did_you_mean(provider, served)));
}

Failure several_serve(const std::vector<const Plugin*>& plugins, const std::string& provider) {
  std::vector<std::string> folders;
  folders.reserve(plugins.size());
  for (const auto* plugin : plugins) folders.push_back(plugin->folder.string());
  return Failure(ExitCode::wrong_usage,
                 error("plugin.ambiguous", "several plugins serve the provider " +
                                               in_quotes(provider) + ": " + joined(folders))
                     .with_hint("remove all but one of them"));
}

}  // namespace

Result<std::vector<Found>> find_all(const Search& search) {
  std::vector<Found> plugins;
  for (const auto& folder : search.folders) {
    for (const auto& candidate : plugin_folders_in(folder)) {
      auto reason = distrust(candidate, search.trusted);
      INFRA_TRY(plugin, read(candidate));
      plugin.is_of_installation = is_in_prefix(candidate, search.trusted);
      const bool is_shadowed = is_known(plugins, plugin);
      plugins.push_back({std::move(plugin), is_shadowed, std::move(reason)});
    }
  }
  return plugins;
}

Result<std::vector<Plugin>> discover(const Search& search) {
  INFRA_TRY(found, find_all(search));
  std::vector<Plugin> plugins;
  Diagnostics reasons;
  for (auto& [plugin, is_shadowed, reason] : found) {
    if (is_shadowed) continue;
    if (reason) reasons.push_back(std::move(*reason));
    plugins.push_back(std::move(plugin));
  }
  if (!reasons.empty()) return Failure(ExitCode::plugin_failed, std::move(reasons));
  return plugins;
}

Result<const Plugin*> serving(const std::vector<Plugin>& plugins, const std::string& provider) {
  std::vector<const Plugin*> found;
  for (const auto& plugin : plugins) {
    if (plugin.provider == provider) found.push_back(&plugin);
  }
  if (found.empty()) return nobody_serves(plugins, provider);
  if (found.size() > 1) return several_serve(found, provider);
  return found.front();
}

}  // namespace infra::registry
