// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <memory>
#include <string>
#include <vector>

#include "app/attempt.hpp"
#include "app/commands.hpp"
#include "app/pipeline.hpp"
#include "app/receipts/tools.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "tree/graph.hpp"

namespace infra::app {

namespace {

constexpr char k_graph_help[] = R"(Examples:
  infra graph production                                  a flowchart, which GitHub and GitLab draw
  infra graph production --provider aws --format dot | dot -Tsvg > production.svg
  infra graph production --provider aws --format json | jq '.waves[0]'

Nothing is written, and no tree has to be built. Arrows go in the order of an apply, from what has to be there first.
Of one provider, json is the graph.json of its tree; of several, an object with that of each.)";

const std::vector<std::string> k_graph_formats = {"mermaid", "json", "dot"};

struct GraphOptions {
  std::string environment;
  std::vector<std::string> providers;  // none: those that the spec names
  std::string format = k_graph_formats.front();
};

tree::Graphs graphs_of(const std::vector<Translation>& translations) {
  tree::Graphs graphs;
  for (const auto& each : translations) {
    graphs[each.blueprint.provider] = tree::graph_json(each.blueprint, *each.catalogue);
  }
  return graphs;
}

// What the trees on the disk say, where they are what the spec says; else it is worked out. Notes of a build were told then.
Result<tree::Graphs> find_graphs(const CommonOptions& common, const GraphOptions& options,
                                 const Report& report, Sources& sources) {
  const auto modules = word_for_modules(common.directory);
  INFRA_TRY(toolbox, open_toolbox(common, report));
  INFRA_TRY(places, find_environments(common.directory, {options.environment}));
  const auto& place = places.front();
  const auto receipts = receipts_of_user(modules, toolbox);
  if (const auto said = receipts.read_in_trees(place, options.providers, "graph.json")) {
    return tree::Graphs(said->begin(), said->end());
  }
  INFRA_TRY(spec, read_and_check(place, toolbox, sources));
  INFRA_TRY(providers, providers_of(spec, options.providers));
  INFRA_TRY(translations, translate_all(spec, providers, toolbox));
  return graphs_of(translations);
}

Result<std::string> text_of(const CommonOptions& common, const GraphOptions& options,
                            const Report& report, Sources& sources) {
  INFRA_TRY_DONE(known_format(options.format, k_graph_formats));
  INFRA_TRY(graphs, find_graphs(common, options, report, sources));
  if (options.format == "json") return tree::graphs_json(graphs);
  return options.format == "dot" ? tree::graphs_dot(graphs) : tree::graphs_mermaid(graphs);
}

ExitCode graph(const CommonOptions& common, const GraphOptions& options, Report& report) {
  Sources sources;
  return print_document(text_of(common, options, report, sources), sources, report);
}

}  // namespace

void add_graph(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<GraphOptions>();
  auto* command = app.add_subcommand("graph", "Print the units of an environment and their order");
  add_environment(*command, line, options->environment);
  add_providers(*command, line, options->providers);
  add_document_format(*command, line, options->format, k_graph_formats);
  command->footer(k_graph_help);
  runs<GraphOptions>(*command, line, options, graph);
}

}  // namespace infra::app
