// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/command_plugin_new.hpp"
#include "app/command_plugin_test.hpp"
#include "app/command_plugin_verify.hpp"
#include "app/commands.hpp"
#include "app/plugin_data.hpp"
#include "app/plugin_named.hpp"
#include "app/plugins.hpp"
#include "app/workspace.hpp"
#include "registry/discover.hpp"

namespace infra::app {

namespace {

constexpr char k_plugin_help[] = R"(Examples:
  infra plugin list                        what is installed, and where
  infra plugin info aws                    what the plugin for a provider builds, and what it knows
  infra plugin verify                      whether what is there can be trusted
  infra plugin new acme                    begin one of your own
  infra plugin test build/lib/infra/plugins/acme        and ask it what every plugin has to answer for)";

constexpr char k_plugin_list_help[] = R"(Examples:
  infra plugin list
  infra plugin list --plugin-dir plugins   with those of a folder of one's own, which come first
  infra plugin list --format json | jq -r '.[].provider'

Of two plugins with one name the first is used; the other is shadowed.)";

constexpr char k_info_help[] = R"(Examples:
  infra plugin info aws                    by the provider
  infra plugin info aws-eks-rds            by the name
  infra plugin info gcp --format json | jq .locations

All of it is data of the plugin; none of its code is loaded.)";

const std::vector<std::string> k_plugin_formats = {"text", "json"};

struct PluginOptions {
  std::string plugin;
  std::string format = k_plugin_formats.front();
};

Result<std::string> list_text(const CommonOptions& common, const PluginOptions& options) {
  INFRA_TRY_DONE(known_format(options.format, k_plugin_formats));
  INFRA_TRY(search, plugin_search(common));
  INFRA_TRY(found, registry::find_all(search));
  const auto list = list_of(found);
  return options.format == "json" ? list.dump(2) + '\n' : list_as_text(list);
}

ExitCode list(const CommonOptions& common, const PluginOptions& options, Report& report) {
  return print_document(list_text(common, options), Sources(), report);
}

Result<std::string> info_text(const CommonOptions& common, const PluginOptions& options) {
  INFRA_TRY_DONE(known_format(options.format, k_plugin_formats));
  INFRA_TRY(plugins, installed_plugins(common));
  INFRA_TRY(plugin, plugin_named(options.plugin, plugins));
  INFRA_TRY(info, info_of(plugin));
  return options.format == "json" ? info.dump(2) + '\n' : info_as_text(info);
}

ExitCode info(const CommonOptions& common, const PluginOptions& options, Report& report) {
  return print_document(info_text(common, options), Sources(), report);
}

void add_list(CLI::App& plugin, CommandLine& line) {
  auto options = std::make_shared<PluginOptions>();
  auto* command = plugin.add_subcommand("list", "What is installed, and where");
  add_document_format(*command, line, options->format, k_plugin_formats);
  command->footer(k_plugin_list_help);
  runs<PluginOptions>(*command, line, options, list);
}

void add_info(CLI::App& plugin, CommandLine& line) {
  auto options = std::make_shared<PluginOptions>();
  auto* command = plugin.add_subcommand("info", "What one plugin builds, and what it knows");
  add_plugin_name(*command, line, options->plugin);
  add_document_format(*command, line, options->format, k_plugin_formats);
  command->footer(k_info_help);
  runs<PluginOptions>(*command, line, options, info);
}

}  // namespace

void add_plugin(CLI::App& app, CommandLine& line) {
  auto* command =
      app.add_subcommand("plugin", "Say which plugins are installed; begin and test your own");
  command->require_subcommand(1);
  command->footer(k_plugin_help);
  add_list(*command, line);
  add_info(*command, line);
  add_plugin_verify(*command, line);
  add_plugin_new(*command, line);
  add_plugin_test(*command, line);
}

}  // namespace infra::app
