// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/plugins.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "app/user_folders.hpp"
#include "base/text.hpp"
#include "process/self.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

constexpr char k_variable[] = "INFRA_PLUGIN_PATH";

Failure wrong_entry(const std::string& entry, const std::string& why) {
  return Failure(ExitCode::wrong_usage,
                 error("usage.plugin-path", in_quotes(entry) + ' ' + why)
                     .about(k_variable)
                     .with_hint("name folders by their whole paths, outside the workspace; for one "
                                "run, --plugin-dir may name any"));
}

bool is_below(const fs::path& folder, const fs::path& workspace) {
  std::error_code ignored;
  const auto inner = fs::weakly_canonical(folder, ignored)
                         .lexically_relative(fs::weakly_canonical(workspace, ignored));
  return !inner.empty() && *inner.begin() != "..";
}

// An environment variable stays, in shells and in CI, where nobody looks: it must not come to mean another folder with
// the directory, and a workspace that was cloned must not bring code.
Done add_entries(std::string_view entries, const fs::path& workspace,
                 std::vector<fs::path>& folders) {
  while (!entries.empty()) {
    const auto end = std::min(entries.find(':'), entries.size());
    const std::string entry(entries.substr(0, end));
    entries.remove_prefix(std::min(end + 1, entries.size()));
    if (entry.empty()) continue;
    if (!fs::path(entry).is_absolute()) return wrong_entry(entry, "is no whole path");
    if (is_below(entry, workspace)) return wrong_entry(entry, "lies in the workspace");
    folders.emplace_back(entry);
  }
  return {};
}

}  // namespace

Result<registry::Search> plugin_search(const CommonOptions& common) {
  const auto program = process::own_path();
  registry::Search search{{}, registry::trusted_by(program)};
  for (const auto& folder : common.plugin_dirs) search.folders.push_back(fs::absolute(folder));
  INFRA_TRY_DONE(add_entries(process::environment_variable(k_variable).value_or(""),
                             common.directory, search.folders));
  if (auto folder = plugins_of_user()) search.folders.push_back(std::move(*folder));
  search.folders.push_back((program.parent_path() / INFRA_PLUGINS_FROM_BIN).lexically_normal());
  // Where a package manager gathers what packages of others bring.
  if (const fs::path shared = INFRA_SHARED_PLUGINS; !shared.empty())
    search.folders.push_back(shared);
  return search;
}

Result<std::vector<registry::Plugin>> installed_plugins(const CommonOptions& common) {
  INFRA_TRY(search, plugin_search(common));
  return registry::discover(search);
}

}  // namespace infra::app
