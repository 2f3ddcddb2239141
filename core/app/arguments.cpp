// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <map>

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

void add_format(CLI::App& command, CommonOptions& options) {
  static const std::map<std::string, Format> k_formats = {{"text", Format::text},
                                                          {"json", Format::json},
                                                          {"sarif", Format::sarif},
                                                          {"github", Format::github}};
  command
      .add_option("--format", options.format,
                  "Tell complaints and results as text, json, sarif or github; those for machines "
                  "on standard output")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(k_formats).description(""));
}

}  // namespace infra::app
