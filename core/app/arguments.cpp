// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/commands.hpp"

namespace infra::app {

void add_environment(CLI::App& command, std::string& environment) {
  command.add_option("ENV", environment, "The environment")->required();
}

void add_environments(CLI::App& command, std::vector<std::string>& environments) {
  command.add_option("ENV", environments, "The environments; all when none is named");
}

void add_providers(CLI::App& command, std::vector<std::string>& providers) {
  command
      .add_option("--provider", providers,
                  "The clouds, separated by commas; those that a spec names when none is given")
      ->type_name("P[,P...]")
      ->delimiter(',')
      ->allow_extra_args(false);  // what stands behind it is an environment
}

}  // namespace infra::app
