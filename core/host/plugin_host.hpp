// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

namespace infra::host {

// Whom the process of a plugin is to load: what the plugin's data says of its library.
struct Guest {
  std::string library;
  std::string name;
  std::string release;
  std::string stamp;  // files::stamp_of the library when it was looked at; empty: it was not there
};

// What that process does: give up rights, load the library, check that it is the plugin that its
// data says, hand it each request from standard input, and send its answer. Returns the exit status.
int run_plugin_host(const Guest& guest);

}  // namespace infra::host
