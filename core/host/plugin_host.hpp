// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

namespace infra::host {

// The hidden command by which infra starts itself as the process that a plugin runs in.
inline constexpr char k_plugin_host_command[] = "plugin-host";

// What that process does: give up rights, load the library, check that it is the plugin that its
// data says, hand it the request from standard input, and send its answer. Returns the exit status.
int run_plugin_host(const std::string& library, const std::string& name,
                    const std::string& release);

}  // namespace infra::host
