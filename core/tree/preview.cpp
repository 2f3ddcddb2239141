// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/preview.hpp"

#include <utility>

#include "tree/compare.hpp"
#include "tree/lock_file.hpp"
#include "tree/refusal.hpp"

namespace infra::tree {

namespace {

// The unit in whose folder a file lies.
std::string unit_of(const std::string& path, const Plan& plan) {
  for (auto end = path.rfind('/'); end != std::string::npos && end > 0;
       end = path.rfind('/', end - 1)) {
    std::string folder = path.substr(0, end);
    if (plan.files.count(folder + "/terragrunt.hcl") != 0) return folder;
  }
  return {};
}

std::optional<Change> change_of(State state) {
  switch (state) {
  case State::unchanged:
  case State::gone:
    return std::nullopt;
  case State::added:
    return Change::added;
  case State::changed:
  case State::edited:
  case State::in_the_way:
    return Change::changed;
  case State::left_over:
    return Change::removed;
  }
  return std::nullopt;
}

void add_file(const std::string& path, const FileState& file, const Job& job, const Plan& plan,
              Preview& preview) {
  const auto wanted = job.files->find(path);
  // A file that left the spec and was edited since is still one that would go.
  const bool is_wanted = wanted != job.files->end();
  auto change = change_of(file.state);
  if (!change) return;
  if (!is_wanted) change = Change::removed;
  preview.files.push_back({path, unit_of(path, plan), *change,
                           diff_lines(file.on_disk, is_wanted ? wanted->second : std::string())});
}

}  // namespace

Result<Preview> preview(const Job& job, const Options& options) {
  INFRA_TRY(plan, compare(job.tree, *job.files));
  INFRA_TRY(lock, read_lock_file(job.lock_file));
  Preview preview;
  if (lock != job.lock) {
    preview.lock = {job.lock_file.filename().string(), "", lock ? Change::changed : Change::added,
                    diff_lines(lock.value_or(""), job.lock)};
  }
  for (const auto& [path, file] : plan.files) add_file(path, file, job, plan, preview);
  preview.unchanged = plan.in_state(State::unchanged).size();
  preview.stops = open_decisions(plan, job.tree, options);
  // What infra knows of the files is no file that anybody reviews, but may be all that differs.
  if (preview.is_nothing() && !plan.is_settled()) preview.stops = differences(plan, job.tree);
  return preview;
}

}  // namespace infra::tree
