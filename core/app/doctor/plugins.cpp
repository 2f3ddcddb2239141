// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/plugins.hpp"
#include "app/doctor/check.hpp"
#include "host/session.hpp"

namespace infra::app::doctor {

namespace {

Check ill(const std::string& what, const Diagnostic& why) {
  const auto subject = why.subject.empty() ? "" : why.subject + ": ";
  return {what, subject + why.message, why.hint, State::missing, ExitCode::plugin_failed};
}

// Loads its library in a process of its own, as a build would, and asks nothing of it.
Check tried(const registry::Found& found, const host::Terms& terms) {
  const auto& plugin = found.plugin;
  const auto what = "plugin " + plugin.name;
  if (found.distrust) return ill(what, *found.distrust);
  auto session = host::Session::start(plugin, terms);
  if (!session) return ill(what, session.error().diagnostics.front());
  const auto loaded = session->load();
  if (!loaded) return ill(what, loaded.error().diagnostics.front());
  return {what, plugin.release + " for " + plugin.provider + ", " + plugin.folder.string(), ""};
}

}  // namespace

Checks look_at_plugins(const CommonOptions& common) {
  const auto search = plugin_search(common);
  if (!search) return {ill("plugins", search.error().diagnostics.front())};
  const auto all = registry::find_all(*search);
  if (!all) return {ill("plugins", all.error().diagnostics.front())};
  host::Terms terms;
  terms.limits.deadline = common.plugin_timeout;
  Checks checks;
  for (const auto& found : *all) {
    if (!found.is_shadowed) checks.push_back(tried(found, terms));
  }
  if (checks.empty()) {
    checks.push_back({"plugins", "none is installed", "install infra anew, or see --plugin-dir",
                      State::missing, ExitCode::plugin_failed});
  }
  return checks;
}

}  // namespace infra::app::doctor
