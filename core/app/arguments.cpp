// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <map>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "base/text.hpp"

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
  const auto take = [&options](const std::string& word) {
    const auto format = k_formats.find(word);
    if (format == k_formats.end()) {
      const std::vector<std::string> words{"text", "json", "sarif", "github"};
      throw CLI::ValidationError("--format", in_quotes(word) + " is not a format; " +
                                                 did_you_mean(word, words));
    }
    options.format = format->second;
  };
  command
      .add_option_function<std::string>(
          "--format", take,
          "Tell complaints and results as text, json, sarif or github; those for machines on "
          "standard output")
      ->type_name("FORMAT");
}

}  // namespace infra::app
