// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/toolbox.hpp"

#include <map>
#include <string>
#include <utility>

#include "app/plugins.hpp"
#include "app/workspace.hpp"
#include "base/assertion.hpp"
#include "catalogue/workspace.hpp"
#include "check/with_defaults.hpp"
#include "embedded/environment_schema.hpp"

namespace infra::app {

namespace {

model::ClusterDefaults cluster_defaults(const check::Schema& environment) {
  const auto* cluster = environment.property("cluster");
  ensure(cluster != nullptr, "the schema of the spec has clusters");
  const auto* pools = cluster->property("nodePools");
  ensure(pools != nullptr && pools->additional != nullptr, "its clusters have node pools");
  return {check::defaults_of(*cluster), check::defaults_of(*pools->additional)};
}

}  // namespace

Result<Toolbox> open_toolbox(const CommonOptions& options, const Report& report) {
  INFRA_TRY(plugins, installed_plugins(options));
  std::map<std::string, check::Schema> blocks;
  for (const auto& plugin : plugins) {
    report.detail("plugin " + plugin.name + ' ' + plugin.release + " in " + plugin.folder.string());
    const auto file = (plugin.folder / "plugin.json").string();
    INFRA_TRY(block, check::parse_schema(plugin.settings_schema, file));
    blocks.emplace(plugin.provider, std::move(block));
  }
  INFRA_TRY(core,
            check::parse_schema(embedded::k_environment_schema, "environment.v1.schema.json"));
  auto defaults = cluster_defaults(core);
  INFRA_TRY(modules, catalogue::read_workspace_catalogue(options.directory));
  host::Terms terms;
  terms.limits.deadline = options.plugin_timeout;
  return Toolbox{std::move(plugins),
                 check::with_providers(std::move(core), blocks),
                 std::move(defaults),
                 std::move(modules),
                 std::make_shared<Interfaces>(),
                 std::make_shared<host::Pool>(std::move(terms))};
}

}  // namespace infra::app
