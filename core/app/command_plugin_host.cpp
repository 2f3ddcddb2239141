// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <memory>
#include <string>

#include "app/commands.hpp"
#include "host/plugin_host.hpp"

// What a plugin's own process is started with. No command of the user's: no help shows it.
namespace infra::app {

namespace {

struct PluginHostOptions {
  std::string library;
  std::string name;
  std::string release;
};

ExitCode plugin_host(const CommonOptions& /*common*/, const PluginHostOptions& options,
                     Report& /*report*/) {
  return static_cast<ExitCode>(
      host::run_plugin_host(options.library, options.name, options.release));
}

}  // namespace

void add_plugin_host(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<PluginHostOptions>();
  auto* command = app.add_subcommand(host::k_plugin_host_command, "")->group("");
  command->add_option("LIBRARY", options->library)->required();
  command->add_option("NAME", options->name)->required();
  command->add_option("RELEASE", options->release)->required();
  runs<PluginHostOptions>(*command, line, options, plugin_host);
}

}  // namespace infra::app
