// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/start.hpp"

#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "process/self.hpp"

namespace infra::host {

std::filesystem::path plugin_host_program() {
  return (process::own_path().parent_path() / INFRA_PLUGIN_HOST_FROM_BIN).lexically_normal();
}

Result<process::Child> start_plugin_host(const std::filesystem::path& program,
                                         const registry::Plugin& plugin) {
  std::vector<std::string> arguments{plugin.library.string(), plugin.name, plugin.release};
  if (!plugin.library_stamp.empty()) arguments.push_back(plugin.library_stamp);
  auto child = process::Child::start(program, arguments);
  std::error_code unknown;
  if (child || std::filesystem::exists(program, unknown)) return child;
  Failure missing = std::move(child).error();
  for (auto& diagnostic : missing.diagnostics) {
    diagnostic.hint = "it is a part of infra: reinstall infra";
  }
  return missing;
}

}  // namespace infra::host
