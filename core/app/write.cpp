// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/write.hpp"

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "app/job.hpp"
#include "tree/write.hpp"

namespace infra::app {

namespace {

std::string count(std::size_t number, const char* what) {
  return std::to_string(number) + ' ' + what;
}

std::string in_words(const tree::Summary& summary) {
  return count(summary.added.size(), "added") + ", " + count(summary.changed.size(), "changed") +
         ", " + count(summary.removed.size(), "removed") + ", " +
         count(summary.unchanged, "unchanged");
}

void tell_each(const std::filesystem::path& tree, const tree::Summary& summary,
               const Report& report) {
  for (const auto& path : summary.added) report.detail("added " + (tree / path).string());
  for (const auto& path : summary.changed) report.detail("changed " + (tree / path).string());
  for (const auto& path : summary.removed) report.detail("removed " + (tree / path).string());
}

void tell(const std::filesystem::path& tree, const tree::Summary& summary, const Report& report) {
  if (report.tells_details()) tell_each(tree, summary, report);
  report.result(tree.string() + ": " + in_words(summary));
}

// Writes one tree, or with --check only looks at it.
Result<std::optional<tree::Summary>> settle(const tree::Job& job, const BuildOptions& options) {
  if (options.check) {
    INFRA_TRY_DONE(tree::check(job));
    return std::optional<tree::Summary>();
  }
  INFRA_TRY(summary, tree::write(job, {options.force, options.prune, {}}));
  return std::optional(std::move(summary));
}

}  // namespace

Done check_written(const BuiltEnvironment& built, const BuiltTree& tree) {
  return tree::check(job_of(built, tree));
}

Done write(const BuiltEnvironment& built, const BuildOptions& options, const Report& report,
           std::vector<TreeOutcome>& outcomes) {
  Diagnostics undecided;
  for (const auto& tree : built.trees) {
    const auto job = job_of(built, tree, options.out);
    auto& outcome = outcomes.emplace_back(TreeOutcome{tree.provider, job.tree.string(), {}, {}});
    auto settled = settle(job, options);
    if (settled) {
      outcome.written = std::move(settled).value();
      if (outcome.written) tell(job.tree, *outcome.written, report);
      continue;
    }
    // What waits for a decision in one tree holds up no other.
    if (settled.error().code != ExitCode::drift) return std::move(settled).error();
    append(undecided, std::move(settled).error().diagnostics);
  }
  if (!undecided.empty()) return Failure(ExitCode::drift, std::move(undecided));
  return {};
}

void tell_untouched(const EnvironmentFolder& place, const std::vector<UntouchedTree>& trees,
                    const Report& report, std::vector<TreeOutcome>& outcomes) {
  for (const auto& tree : trees) {
    const auto path = place.tree(tree.provider);
    tree::Summary summary;
    summary.unchanged = tree.files;
    report.detail(path.string() + ": nothing that it is made from has changed");
    tell(path, summary, report);
    outcomes.push_back({tree.provider, path.string(), std::move(summary), {}});
  }
}

}  // namespace infra::app
