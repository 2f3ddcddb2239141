// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/toolbox.hpp"

#include <map>
#include <string>
#include <utility>

#include "app/workspace.hpp"
#include "base/assertion.hpp"
#include "embedded/environment_schema.hpp"
#include "registry/discover.hpp"

namespace infra::app {

Result<Toolbox> open_toolbox(const CommonOptions& options, const Report& report) {
  INFRA_TRY(plugins, registry::discover(plugin_folders(options.plugin_dirs)));
  std::map<std::string, check::Schema> blocks;
  for (const auto& plugin : plugins) {
    report.detail("plugin " + plugin.name + ' ' + plugin.release + " in " + plugin.folder.string());
    const auto file = (plugin.folder / "plugin.json").string();
    INFRA_TRY(block, check::parse_schema(plugin.settings_schema, file));
    blocks.emplace(plugin.provider, std::move(block));
  }
  INFRA_TRY(core,
            check::parse_schema(embedded::k_environment_schema, "environment.v1.schema.json"));
  return Toolbox{std::move(plugins), check::with_providers(std::move(core), blocks)};
}

}  // namespace infra::app
