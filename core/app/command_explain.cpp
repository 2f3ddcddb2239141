// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/explained.hpp"
#include "app/subject.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "explain/spec_places.hpp"

namespace infra::app {

namespace {

constexpr char k_explain_help[] = R"(Examples:
  infra explain production cluster.version                 what a spec path becomes, on each cloud
  infra explain production environment.yaml:14             what that line made
  infra explain production aws/eu-west-1/cluster/main:cluster_version
                                                           where an input comes from
  infra explain production aws/eu-west-1/cluster/main      the same of all inputs of a unit
  infra explain production database --format json

Nothing has to be built before, and nothing is written.)";

const std::vector<std::string> k_explain_formats = {"text", "json"};

struct ExplainOptions {
  std::string environment;
  std::string what;
  std::vector<std::string> providers;  // none: those that the spec names
  std::string format = k_explain_formats.front();
};

// Every path of every spec of the workspace that is right; which one is meant is not known yet.
std::vector<Candidate> spec_paths(const CommonOptions& common) {
  std::vector<Candidate> candidates;
  const auto toolbox = open_toolbox(common, Report(common));
  const auto places = find_environments(common.directory, {});
  if (!toolbox || !places) return candidates;
  std::set<std::string> paths;
  for (const auto& place : *places) {
    Sources sources;
    const auto spec = read_and_check(place, *toolbox, sources);
    if (!spec) continue;
    for (auto& path : explain::all_paths(spec->complete)) paths.insert(std::move(path));
  }
  for (const auto& path : paths) {
    const auto* schema = check::schema_at(toolbox->schema, path);
    candidates.push_back({path, schema == nullptr ? "" : schema->description});
  }
  return candidates;
}

std::vector<std::string> served(const Toolbox& toolbox) {
  std::vector<std::string> providers;
  for (const auto& plugin : toolbox.plugins) providers.push_back(plugin.provider);
  return providers;
}

Result<std::string> text_of(const CommonOptions& common, const ExplainOptions& options,
                            const Report& report, Sources& sources) {
  INFRA_TRY_DONE(known_format(options.format, k_explain_formats));
  INFRA_TRY(toolbox, open_toolbox(common, report));
  INFRA_TRY(places, find_environments(common.directory, {options.environment}));
  const auto subject = subject_of(options.what, options.environment, served(toolbox));
  INFRA_TRY(spec, read_and_check(places.front(), toolbox, sources));
  auto asked_for = options.providers;
  if (const auto* built = std::get_if<BuiltUnit>(&subject)) asked_for = {built->provider};
  INFRA_TRY(providers, providers_of(spec, asked_for));
  INFRA_TRY(translations, translate_all(spec, providers, toolbox));
  std::vector<Cloud> clouds(std::make_move_iterator(translations.begin()),
                            std::make_move_iterator(translations.end()));
  INFRA_TRY(told, explained({spec, toolbox.schema, sources, std::move(clouds)}, subject));
  return options.format == "text" ? to_text(told) : to_json(told).dump(2) + '\n';
}

ExitCode explain(const CommonOptions& common, const ExplainOptions& options, Report& report) {
  Sources sources;
  return print_document(text_of(common, options, report, sources), sources, report);
}

}  // namespace

void add_explain(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<ExplainOptions>();
  auto* command = app.add_subcommand(
      "explain", "Tell a value's whole story: spec line, reason, built input, and back");
  add_environment(*command, line, options->environment);
  const auto* what =
      command->add_option("WHAT", options->what, "A spec path, FILE:LINE, or a unit with its input")
          ->required();
  line.values[what] = spec_paths;
  add_providers(*command, line, options->providers);
  add_document_format(*command, line, options->format, k_explain_formats);
  command->footer(k_explain_help);
  runs<ExplainOptions>(*command, line, options, explain);
}

}  // namespace infra::app
