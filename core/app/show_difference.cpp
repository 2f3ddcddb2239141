// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/show_difference.hpp"

#include <map>
#include <string>
#include <utility>

#include "app/job.hpp"
#include "app/report/difference.hpp"
#include "base/text.hpp"
#include "tree/preview.hpp"

namespace infra::app {

namespace {

using tree::Change;

// How many files and lines would change.
struct Count {
  std::map<Change, std::size_t> files;
  std::size_t lines_added = 0;
  std::size_t lines_removed = 0;

  void add(const tree::FileChange& change) {
    ++files[change.change];
    lines_added += change.lines.added;
    lines_removed += change.lines.removed;
  }

  std::string lines() const {
    return '+' + std::to_string(lines_added) + " -" + std::to_string(lines_removed);
  }
};

// "1 file added, 2 files changed, +12 -3"
std::string of_unit(const Count& count) {
  std::vector<std::string> words;
  for (const auto& [change, files] : count.files) {
    words.push_back(std::to_string(files) + (files == 1 ? " file " : " files ") + word_for(change));
  }
  words.push_back(count.lines());
  return joined(words);
}

// "changed, +3 -1"
std::string of_file(const Count& count) {
  return std::string(word_for(count.files.begin()->first)) + ", " + count.lines();
}

// "1 added, 2 changed, 0 removed, 5 unchanged, +12 -3"
std::string of_tree(Count count, std::size_t unchanged) {
  std::string words;
  for (const auto change : {Change::added, Change::changed, Change::removed}) {
    words += std::to_string(count.files[change]) + ' ' + word_for(change) + ", ";
  }
  return words + std::to_string(unchanged) + " unchanged, " + count.lines();
}

// A line for each unit and for each file that units share, then one for all of the tree.
void sum_up(const TreeOutcome& tree, const Report& report) {
  Count all;
  std::map<std::string, Count> units;
  std::map<std::string, Count> shared;
  for (const auto& change : tree.preview->files) {
    (change.unit.empty() ? shared[change.path] : units[change.unit]).add(change);
    all.add(change);
  }
  for (const auto& [unit, count] : units) report.result(unit + ": " + of_unit(count));
  for (const auto& [path, count] : shared) report.result(path + ": " + of_file(count));
  report.result(tree.path + ": " +
                (tree.preview->files.empty() ? "nothing would change"
                                             : of_tree(std::move(all), tree.preview->unchanged)));
}

Done show_lock(const std::string& environment, const tree::Preview& preview, const Report& report) {
  if (!preview.lock) return {};
  const auto name = name_of_lock(environment);
  INFRA_TRY_DONE(report.difference(*preview.lock, name));
  Count count;
  count.add(*preview.lock);
  report.result(name + ": " + of_file(count));
  return {};
}

}  // namespace

Done show_difference(const BuiltEnvironment& built, const BuildOptions& options,
                     const Report& report, std::vector<TreeOutcome>& outcomes) {
  const std::string& environment = built.spec.place.name;
  bool is_settled = true;
  Diagnostics stops;
  for (const auto& tree : built.trees) {
    const auto job = job_of(built, tree, options.out);
    INFRA_TRY(preview, tree::preview(job, {options.force, options.prune, {}}));
    is_settled = is_settled && preview.is_nothing();
    append(stops, preview.stops);
    // All trees have it in common.
    if (&tree == &built.trees.front()) {
      INFRA_TRY_DONE(show_lock(environment, preview, report));
    }
    for (const auto& change : preview.files) {
      INFRA_TRY_DONE(
          report.difference(change, name_in_tree(environment, tree.provider, change.path)));
    }
    outcomes.push_back({tree.provider, job.tree.string(), {}, std::move(preview)});
    sum_up(outcomes.back(), report);
  }
  if (is_settled) return {};
  return Failure(ExitCode::drift, std::move(stops));
}

}  // namespace infra::app
