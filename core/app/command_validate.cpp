// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/commands.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "base/failures.hpp"
#include "base/text.hpp"

namespace infra::app {

namespace {

constexpr char k_validate_help[] = R"(Examples:
  infra validate                           every environment, for the providers that it names
  infra validate production --provider gcp
  infra validate --format github           in GitHub Actions: complaints at their lines
  infra validate --format sarif > infra.sarif)";

struct ValidateOptions {
  std::vector<std::string> environments;  // none: all
  std::vector<std::string> providers;     // none: those that each spec names
};

// Goes the whole way of a build, up to the writing.
ExitCode validate(const CommonOptions& common, const ValidateOptions& options, Report& report) {
  Sources sources;
  const auto toolbox = open_toolbox(common, report);
  if (!toolbox) return report.fail(toolbox.error(), sources);
  const auto environments = find_environments(common.directory, options.environments);
  if (!environments) return report.fail(environments.error(), sources);

  ExitCode code = ExitCode::done;
  for (const auto& place : *environments) {
    const auto built = build_in_memory(place, {options.providers}, *toolbox, sources);
    EnvironmentOutcome outcome = outcome_of(place);
    if (!built) {
      code = graver(code, report.fail(built.error(), sources));
      report.outcome(std::move(outcome));
      continue;
    }
    outcome.right = true;
    std::vector<std::string> providers;
    for (const auto& tree : built->trees) {
      report.complain(tree.notes, sources);
      providers.push_back(tree.provider);
      outcome.trees.push_back({tree.provider, place.tree(tree.provider).string(), {}, {}});
    }
    report.outcome(std::move(outcome));
    report.result(place.spec().string() + ": right, for " + joined(providers));
  }
  return code;
}

}  // namespace

void add_validate(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<ValidateOptions>();
  auto* command = app.add_subcommand("validate", "Check specs as build does, and write nothing");
  add_environments(*command, line, options->environments);
  add_providers(*command, line, options->providers);
  add_format(*command, line);
  command->footer(k_validate_help);
  runs<ValidateOptions>(*command, line, options, validate);
}

}  // namespace infra::app
