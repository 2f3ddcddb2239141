// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "app/write.hpp"
#include "process/self.hpp"
#include "run/bootstrap.hpp"

namespace infra::app {

namespace {

constexpr char k_bootstrap_help[] = R"(Examples:
  infra bootstrap production --provider aws          says what it will do, and asks
  infra bootstrap production --provider gcp --yes    in CI

Runs Terragrunt with your credentials. What is there already is left alone, so that it can be run again.)";

struct BootstrapOptions {
  std::string environment;
  std::vector<std::string> providers;  // none: those that the spec names
  bool yes = false;                    // do not ask
};

void announce(const std::vector<run::Step>& steps, const Report& report) {
  for (const auto& step : steps) {
    report.result(step.purpose);
    report.result("    " + run::command_line(step));
  }
}

// Nothing is done in a cloud before somebody has agreed to it.
Done agreed(const BootstrapOptions& options) {
  if (options.yes) return {};
  if (!process::standard_input_is_terminal()) {
    return Failure(ExitCode::wrong_usage,
                   error("usage.not-agreed", "nobody is there to agree to this")
                       .about("bootstrap")
                       .with_hint("say so beforehand: infra bootstrap --yes"));
  }
  std::cerr << "Go on? [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  if (answer == "y" || answer == "yes") return {};
  return Failure(ExitCode::interrupted, error("bootstrap.declined", "nothing was done"));
}

Done bootstrap_tree(const BuiltEnvironment& built, const BuiltTree& tree,
                    const BootstrapOptions& options, const Report& report) {
  // What is run is what was committed: a tree that is not what its spec says would be news to everyone.
  INFRA_TRY_DONE(check_written(built, tree));
  const auto steps = run::steps_of(tree.bootstrap, built.spec.place.tree(tree.provider));
  announce(steps, report);
  INFRA_TRY_DONE(agreed(options));
  for (const auto& step : steps) INFRA_TRY_DONE(run::carry_out(step));
  return {};
}

ExitCode bootstrap(const CommonOptions& common, const BootstrapOptions& options, Report& report) {
  Sources sources;
  const auto toolbox = open_toolbox(common, report);
  if (!toolbox) return report.fail(toolbox.error(), sources);
  const auto places = find_environments(common.directory, {options.environment});
  if (!places) return report.fail(places.error(), sources);
  const auto built = build_in_memory(places->front(), {options.providers}, *toolbox, sources);
  if (!built) return report.fail(built.error(), sources);
  for (const auto& tree : built->trees) {
    const auto done = bootstrap_tree(*built, tree, options, report);
    if (!done) return report.fail(done.error(), sources);
  }
  return ExitCode::done;
}

}  // namespace

void add_bootstrap(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<BootstrapOptions>();
  auto* command = app.add_subcommand(
      "bootstrap", "Make what a tree needs before its first plan: the buckets that keep its state");
  add_environment(*command, line, options->environment);
  add_providers(*command, line, options->providers);
  command->add_flag("--yes", options->yes, "Do not ask");
  command->footer(k_bootstrap_help);
  runs<BootstrapOptions>(*command, line, options, bootstrap);
}

}  // namespace infra::app
