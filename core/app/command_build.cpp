// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <memory>
#include <utility>
#include <vector>

#include "app/commands.hpp"
#include "app/locked.hpp"
#include "app/show_difference.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "app/write.hpp"
#include "base/failures.hpp"

namespace infra::app {

namespace {

constexpr char k_help[] = R"(Examples:
  infra build --provider aws               every environment of the workspace, for AWS
  infra build production --provider aws,gcp
  infra build --check                      in CI: exit 3 when a committed tree is out of date
  infra build --diff                       what a build would write, and nothing written
  infra build --locked                     in CI: fail rather than change infra.lock
  infra build --out /tmp/built             to look at, or to compare: the workspace stays as it is
  infra build --format json                what was written and what is wrong, for scripts)";

using Outcomes = std::vector<EnvironmentOutcome>;

// Everything in memory first: as long as one environment is wrong, nothing is written for any.
template <typename BuildOne>
Result<std::vector<BuiltEnvironment>> build_all(const std::vector<EnvironmentFolder>& places,
                                                Outcomes& outcomes, BuildOne build_one) {
  std::vector<BuiltEnvironment> built;
  Failures failures;
  for (const auto& place : places) {
    outcomes.push_back(outcome_of(place));
    auto environment = build_one(place);
    if (environment) {
      outcomes.back().right = true;
      built.push_back(std::move(environment).value());
    } else {
      failures.add(std::move(environment).error());
    }
  }
  INFRA_TRY_DONE(std::move(failures).done());
  return built;
}

ExitCode locks_stay(const std::vector<BuiltEnvironment>& built, Report& report,
                    const Sources& sources) {
  ExitCode code = ExitCode::done;
  for (const auto& environment : built) {
    const auto stays = lock_stays(environment);
    if (!stays) code = graver(code, report.fail(stays.error(), sources));
  }
  return code;
}

ExitCode build(const CommonOptions& common, const BuildOptions& options, Report& report) {
  Sources sources;
  const auto toolbox = open_toolbox(common, report);
  if (!toolbox) return report.fail(toolbox.error(), sources);
  const auto places = find_environments(common.directory, options.environments);
  if (!places) return report.fail(places.error(), sources);
  Outcomes outcomes;
  const Wanted wanted{options.providers, options.upgrade};
  const auto built = build_all(*places, outcomes, [&](const EnvironmentFolder& place) {
    return build_in_memory(place, wanted, *toolbox, sources);
  });
  if (!built) {
    for (auto& outcome : outcomes) report.outcome(std::move(outcome));
    return report.fail(built.error(), sources);
  }

  ExitCode code = options.locked ? locks_stay(*built, report, sources) : ExitCode::done;
  if (code != ExitCode::done) {
    for (auto& outcome : outcomes) report.outcome(std::move(outcome));
    return code;
  }
  for (std::size_t i = 0; i < built->size(); ++i) {
    const auto& environment = (*built)[i];
    for (const auto& tree : environment.trees) report.complain(tree.notes, sources);
    const auto settle = options.diff ? show_difference : write;
    const auto settled = settle(environment, options, report, outcomes[i].trees);
    if (!settled) code = graver(code, report.fail(settled.error(), sources));
    report.outcome(std::move(outcomes[i]));
  }
  return code;
}

}  // namespace

void add_build(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<BuildOptions>();
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
  // A check says what differs, whoever may decide on it; a difference shows what they would do.
  check->excludes(diff)->excludes(force)->excludes(prune);
  locked->excludes(upgrade);
  command->footer(k_help);
  runs<BuildOptions>(*command, line, options, build);
}

}  // namespace infra::app
