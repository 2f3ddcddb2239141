// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <infra/sdk/environment_json.hpp>
#include <infra/sdk/request.hpp>
#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/pipeline.hpp"
#include "app/shown.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "app/yaml.hpp"
#include "base/failures.hpp"
#include "registry/discover.hpp"

namespace infra::app {

namespace {

constexpr char k_show_help[] = R"(Examples:
  infra show production                                    for each cloud that the spec names
  infra show production --provider aws
  infra show production --format json | jq .aws.regions.main.cidr
  infra show production --format request | jq .aws         what the plugin for aws is asked, for its tests

Below each provider everything stands at its path of the spec, with all defaults and with what a region says
differently; and what is decided while it is built: addresses, zones, machines, versions.)";

const std::vector<std::string> k_show_formats = {"yaml", "json", "request"};

struct ShowOptions {
  std::string environment;
  std::vector<std::string> providers;  // none: those that the spec names
  std::string format = k_show_formats.front();
};

// For people and their scripts, or as a plugin gets it.
nlohmann::ordered_json printed(const sdk::Environment& environment, const std::string& format) {
  if (format != "request") return shown(environment);
  return sdk::request_of(sdk::environment_to_json(environment));
}

Result<nlohmann::ordered_json> clouds_of(const CheckedSpec& spec,
                                         const std::vector<std::string>& providers,
                                         const Toolbox& toolbox, const std::string& format) {
  auto clouds = nlohmann::ordered_json::object();
  Failures failures;
  for (const auto& provider : providers) {
    INFRA_TRY(plugin, registry::serving(toolbox.plugins, provider));
    auto resolved = resolve(spec, *plugin);
    if (resolved) {
      clouds[provider] = printed(resolved->environment, format);
    } else {
      failures.add(std::move(resolved).error());
    }
  }
  INFRA_TRY_DONE(std::move(failures).done());
  return clouds;
}

Result<std::string> text_of(const CommonOptions& common, const ShowOptions& options,
                            const Report& report, Sources& sources) {
  INFRA_TRY_DONE(known_format(options.format, k_show_formats));
  INFRA_TRY(toolbox, open_toolbox(common, report));
  INFRA_TRY(places, find_environments(common.directory, {options.environment}));
  INFRA_TRY(spec, read_and_check(places.front(), toolbox, sources));
  INFRA_TRY(providers, providers_of(spec, options.providers));
  INFRA_TRY(clouds, clouds_of(spec, providers, toolbox, options.format));
  return options.format == "yaml" ? to_yaml(clouds) : clouds.dump(2) + '\n';
}

ExitCode show(const CommonOptions& common, const ShowOptions& options, Report& report) {
  Sources sources;
  return print_document(text_of(common, options, report, sources), sources, report);
}

}  // namespace

void add_show(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<ShowOptions>();
  auto* command = app.add_subcommand(
      "show", "Print an environment with nothing left to decide, for each cloud");
  add_environment(*command, line, options->environment);
  add_providers(*command, line, options->providers);
  add_document_format(*command, line, options->format, k_show_formats);
  command->footer(k_show_help);
  runs<ShowOptions>(*command, line, options, show);
}

}  // namespace infra::app
