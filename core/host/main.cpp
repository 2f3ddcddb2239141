// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <iostream>

#include "host/plugin_host.hpp"
#include "process/self.hpp"

// The program that infra starts for each plugin: LIBRARY NAME RELEASE [STAMP]. Small, because it is started before
// anything else can begin, and because what a plugin cannot find in its process it cannot misuse.
int main(int argc, char** argv) {
  if (argc != 4 && argc != 5) {
    std::cerr
        << "infra-plugin-host is started by infra, and by nobody else: see `infra plugin --help`\n";
    return 2;
  }
  infra::process::ignore_broken_pipes();
  return infra::host::run_plugin_host({argv[1], argv[2], argv[3], argc == 5 ? argv[4] : ""});
}
