// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/write.hpp"

#include <utility>
#include <vector>

#include "model/lock.hpp"
#include "tree/write.hpp"

namespace infra::app {

namespace {

tree::Job job_of(const CheckedSpec& spec, const BuiltTree& built) {
  return {spec.place.tree(built.provider), built.files, spec.place.lock(), model::print(spec.lock)};
}

std::string count(std::size_t number, const char* what) {
  return std::to_string(number) + ' ' + what;
}

std::string in_words(const tree::Summary& summary) {
  return count(summary.added.size(), "added") + ", " + count(summary.changed.size(), "changed") +
         ", " + count(summary.removed.size(), "removed") + ", " +
         count(summary.unchanged, "unchanged");
}

void tell(const tree::Job& job, const tree::Summary& summary, const Report& report) {
  for (const auto& path : summary.added) report.detail("added " + (job.tree / path).string());
  for (const auto& path : summary.changed) report.detail("changed " + (job.tree / path).string());
  for (const auto& path : summary.removed) report.detail("removed " + (job.tree / path).string());
  report.result(job.tree.string() + ": " + in_words(summary));
}

// Writes one tree, or with --check only looks at it.
Done settle(const tree::Job& job, const BuildOptions& options, const Report& report) {
  if (options.check) return tree::check(job);
  INFRA_TRY(summary, tree::write(job, {options.force, options.prune, {}}));
  tell(job, summary, report);
  return {};
}

}  // namespace

Done check_written(const BuiltEnvironment& built, const BuiltTree& tree) {
  return tree::check(job_of(built.spec, tree));
}

Done write(const BuiltEnvironment& built, const BuildOptions& options, const Report& report) {
  Diagnostics undecided;
  for (const auto& tree : built.trees) {
    auto settled = settle(job_of(built.spec, tree), options, report);
    if (settled) continue;
    // What waits for a decision in one tree holds up no other.
    if (settled.error().code != ExitCode::drift) return settled;
    append(undecided, std::move(settled).error().diagnostics);
  }
  if (!undecided.empty()) return Failure(ExitCode::drift, std::move(undecided));
  return {};
}

}  // namespace infra::app
