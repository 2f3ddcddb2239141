// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <memory>
#include <string>

#include "app/commands.hpp"
#include "host/plugin_host.hpp"

// What a plugin's own process is started with. No command of the user's: no help shows it.
namespace infra::app {

namespace {

ExitCode plugin_host(const CommonOptions& /*common*/, const host::Guest& guest,
                     Report& /*report*/) {
  return static_cast<ExitCode>(host::run_plugin_host(guest));
}

}  // namespace

void add_plugin_host(CLI::App& app, CommandLine& line) {
  auto guest = std::make_shared<host::Guest>();
  auto* command = app.add_subcommand(host::k_plugin_host_command, "")->group("");
  command->add_option("LIBRARY", guest->library)->required();
  command->add_option("NAME", guest->name)->required();
  command->add_option("RELEASE", guest->release)->required();
  command->add_option("STAMP", guest->stamp);
  runs<host::Guest>(*command, line, guest, plugin_host);
}

}  // namespace infra::app
