// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "app/at_once.hpp"
#include "app/attempt.hpp"
#include "app/commands.hpp"
#include "app/locked.hpp"
#include "app/receipts/tools.hpp"
#include "app/show_difference.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "app/write.hpp"
#include "base/failures.hpp"

namespace infra::app {

namespace {

constexpr char k_build_help[] = R"(Examples:
  infra build --provider aws               every environment of the workspace, for AWS
  infra build production --provider aws,gcp
  infra build --check                      in CI: exit 3 when a committed tree is out of date
  infra build --diff                       what a build would write, and nothing written
  infra build --locked                     in CI: fail rather than change infra.lock
  infra build --out /tmp/built             to look at, or to compare: the workspace stays as it is
  infra build --format json                what was written and what is wrong, for scripts)";

// Everything in memory first, several environments at once.
std::vector<Attempt> build_all(const std::vector<EnvironmentFolder>& places,
                               const BuildOptions& options, const Toolbox& toolbox,
                               const Receipts& receipts, const Report& report) {
  auto progress = report.progress("environments", places.size());
  return made_at_once(places.size(), options.jobs, [&](std::size_t number) {
    auto made = attempt(places[number], options, toolbox, receipts);
    progress.advance();
    return made;
  });
}

// As long as one environment is wrong, nothing is written for any.
ExitCode tell_failures(const std::vector<Attempt>& attempts, const BuildOptions& options,
                       Report& report) {
  ExitCode code = ExitCode::done;
  for (const auto& attempt : attempts) {
    if (!attempt.target) code = graver(code, report.fail(attempt.target.error(), attempt.sources));
  }
  if (code != ExitCode::done || !options.locked) return code;
  for (const auto& attempt : attempts) {
    const auto* built = std::get_if<BuiltEnvironment>(&*attempt.target);
    if (built == nullptr) continue;
    const auto stays = lock_stays(*built);
    if (!stays) code = graver(code, report.fail(stays.error(), attempt.sources));
  }
  return code;
}

// Brings the disk in line with what was built, or says how it differs.
ExitCode settle(const std::vector<Attempt>& attempts, const BuildOptions& options,
                const Receipts& receipts, const std::vector<EnvironmentFolder>& places,
                std::vector<EnvironmentOutcome>& outcomes, Report& report) {
  ExitCode code = ExitCode::done;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    const auto& [sources, target] = attempts[i];
    auto& trees = outcomes[i].trees;
    if (const auto* untouched = std::get_if<std::vector<UntouchedTree>>(&*target)) {
      for (const auto& tree : *untouched) report.complain(tree.notes, sources);
      tell_untouched(places[i], *untouched, report, trees);
      continue;
    }
    const auto& built = std::get<BuiltEnvironment>(*target);
    for (const auto& tree : built.trees) report.complain(tree.notes, sources);
    const auto settled = (options.diff ? show_difference : write)(built, options, report, trees);
    if (settled) {
      keep_receipt(receipts, attempts[i], options, trees);
    } else {
      code = graver(code, report.fail(settled.error(), sources));
    }
  }
  return code;
}

ExitCode build(const CommonOptions& common, const BuildOptions& options, Report& report) {
  const auto modules = word_for_modules(common.directory);
  const auto toolbox = open_toolbox(common, report);
  if (!toolbox) return report.fail(toolbox.error(), Sources());
  const auto places = find_environments(common.directory, options.environments);
  if (!places) return report.fail(places.error(), Sources());

  const auto receipts = receipts_for(options, modules, *toolbox);
  const auto attempts = build_all(*places, options, *toolbox, receipts, report);
  std::vector<EnvironmentOutcome> outcomes;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    outcomes.push_back(outcome_of((*places)[i]));
    outcomes.back().right = attempts[i].target.has_value();
  }
  ExitCode code = tell_failures(attempts, options, report);
  if (code == ExitCode::done) code = settle(attempts, options, receipts, *places, outcomes, report);
  for (auto& outcome : outcomes) report.outcome(std::move(outcome));
  return code;
}

}  // namespace

void add_build(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<BuildOptions>();
  options->jobs = std::max(1U, std::thread::hardware_concurrency());
  auto* command = app.add_subcommand("build", "Build the trees of environments");
  add_environments(*command, line, options->environments);
  add_providers(*command, line, options->providers);
  add_format(*command, line);
  auto* check = command->add_flag("--check", options->check,
                                  "Write nothing; exit 3 when the tree is not what the spec says");
  auto* diff =
      command->add_flag("--diff", options->diff,
                        "Write nothing; show what would change, and exit 3 when something would");
  auto* force =
      command->add_flag("--force", options->force, "Overwrite files that were edited by hand");
  auto* prune = command->add_flag("--prune", options->prune, "Remove units that left the spec");
  auto* upgrade =
      command->add_flag("--upgrade", options->upgrade,
                        "Look up anew what \"latest\" means; else it stays what infra.lock says");
  auto* locked = command->add_flag("--locked", options->locked,
                                   "Fail with exit 3 where infra.lock would have to change");
  command->add_option("--out", options->out, "Build below this folder, not into the workspace")
      ->type_name("DIR");
  command
      ->add_option("-j,--jobs", options->jobs,
                   "Build so many environments at once; else one for each processor")
      ->type_name("N")
      ->check(CLI::Range(1, 256));
  // A check says what differs, whoever may decide on it; a difference shows what they would do.
  check->excludes(diff)->excludes(force)->excludes(prune);
  locked->excludes(upgrade);
  command->footer(k_build_help);
  runs<BuildOptions>(*command, line, options, build);
}

}  // namespace infra::app
