// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/write.hpp"

#include <utility>

#include "files/directory.hpp"
#include "files/hash.hpp"
#include "tree/compare.hpp"
#include "tree/lock_file.hpp"
#include "tree/refusal.hpp"

namespace infra::tree {

namespace {

using files::Directory;

// Where files wait for their place.
const std::string k_stage = k_own_folder + "/stage";

// The least set of changes that makes a tree what it should be.
struct Work {
  std::vector<std::pair<std::string, const std::string*>> to_write;  // path and text
  std::vector<std::string> to_remove;
};

Work work_for(const Plan& plan, const Files& wanted) {
  Work work;
  for (const auto& [path, file] : plan.files) {
    const auto text = wanted.find(path);
    if (file.state == State::unchanged || file.state == State::gone) continue;
    if (text == wanted.end()) {
      work.to_remove.push_back(path);
    } else {
      work.to_write.emplace_back(path, &text->second);
    }
  }
  return work;
}

// The files that are there and will be others, or no more.
std::vector<std::string> on_disk(const Plan& plan, const Work& work) {
  std::vector<std::string> paths = work.to_remove;
  for (const auto& [path, text] : work.to_write) {
    if (plan.files.at(path).state != State::added) paths.push_back(path);
  }
  return paths;
}

// What holds from the first change to the last: each file is ours with the text that it has now, and
// with the one that it will have.
Manifest pending_manifest(const Plan& plan) {
  Manifest pending = plan.complete;
  pending.pending = true;
  for (const auto& [path, file] : plan.files) {
    const bool is_there = file.state != State::added && file.state != State::gone;
    pending.files[path].before = is_there ? files::content_hash(file.on_disk) : std::string();
  }
  return pending;
}

// Carries a plan out. In this order, so that whenever the process dies, every file is whole, and the
// manifest on the disk knows it.
class Writer {
public:
  Writer(const Directory& tree, bool is_first, const Options& options)
      : tree_(tree), is_first_(is_first), options_(options) {}

  // `manifest` is what the complete one says.
  Done carry_out(const Plan& plan, const Work& work, const std::string& manifest) const {
    INFRA_TRY_DONE(stage(work));
    INFRA_TRY_DONE(put(print(pending_manifest(plan))));
    INFRA_TRY_DONE(put_in_place(work));
    for (const auto& path : work.to_remove) {
      tell(path);
      INFRA_TRY_DONE(tree_.remove(path));
    }
    INFRA_TRY_DONE(tree_.sync(touched(work)));
    INFRA_TRY_DONE(put(manifest));
    return tree_.remove_folder(k_stage);
  }

private:
  void tell(const std::string& path) const {
    if (options_.before_each) options_.before_each(path);
  }

  // What comes into an empty tree waits in the folders that it will lie in, so that these go to their place whole.
  std::string staged(const std::string& path, std::size_t number) const {
    return k_stage + '/' + (is_first_ ? path : std::to_string(number));
  }

  // The bytes must be on the disk before a name leads to them: else a loss of power could leave an
  // empty file, which nobody would know for ours.
  Done stage(const Work& work) const {
    INFRA_TRY_DONE(tree_.remove_folder(k_stage));
    std::vector<std::string> names;
    for (const auto& [path, text] : work.to_write) {
      names.push_back(staged(path, names.size()));
      tell(names.back());
      INFRA_TRY_DONE(tree_.write(names.back(), *text));
    }
    return tree_.sync(names);
  }

  Done put(const std::string& manifest) const {
    const std::string fresh = k_manifest_file + ".new";
    tell(fresh);
    INFRA_TRY_DONE(tree_.write(fresh, manifest));
    INFRA_TRY_DONE(tree_.sync_text(fresh));
    tell(k_manifest_file);
    INFRA_TRY_DONE(tree_.rename(fresh, k_manifest_file));
    return tree_.sync_name(k_manifest_file);
  }

  Done put_in_place(const Work& work) const {
    std::size_t number = 0;
    std::string last;
    for (const auto& [path, text] : work.to_write) {
      std::string name = is_first_ ? path.substr(0, path.find('/')) : path;
      if (name == last) continue;
      last = std::move(name);
      tell(last);
      INFRA_TRY_DONE(tree_.rename(staged(last, number++), last));
    }
    return {};
  }

  static std::vector<std::string> touched(const Work& work) {
    std::vector<std::string> names = work.to_remove;
    for (const auto& [path, text] : work.to_write) names.push_back(path);
    return names;
  }

  const Directory& tree_;
  bool is_first_;
  const Options& options_;
};

// Builds of one environment for several clouds have it in common: what another one decided meanwhile stays.
Done write_lock_file(const Job& job) {
  INFRA_TRY(found, read_lock_file(job.lock_file));
  if (found == job.lock) return {};
  INFRA_TRY(folder, Directory::make(job.lock_file.parent_path()));
  INFRA_TRY(alone, folder.hold());
  INFRA_TRY(present, read_lock_file(job.lock_file));
  if (present == job.lock) return {};
  if (present == job.lock_before) {
    return folder.replace(job.lock_file.filename().string(), job.lock);
  }
  return Failure(ExitCode::io_failed, error("files.busy", "another infra is writing there")
                                          .about(job.lock_file.string())
                                          .with_hint("wait until it is done, then run this again"));
}

Summary summary_of(const Plan& plan, const Work& work, const std::string& manifest) {
  Summary summary;
  summary.added = plan.in_state(State::added);
  summary.removed = work.to_remove;
  summary.unchanged = plan.in_state(State::unchanged).size();
  summary.manifest = files::content_hash(manifest);
  for (const auto& [path, text] : work.to_write) {
    if (plan.files.at(path).state != State::added) summary.changed.push_back(path);
  }
  return summary;
}

}  // namespace

Result<Summary> write(const Job& job, const Options& options) {
  INFRA_TRY(tree, Directory::make(job.tree));
  INFRA_TRY(lock, tree.lock(k_lock));
  INFRA_TRY(plan, compare(tree, *job.files));
  auto decisions = open_decisions(plan, job.tree, options);
  if (!decisions.empty()) return Failure(ExitCode::drift, std::move(decisions));

  const Work work = work_for(plan, *job.files);
  const std::string manifest = print(plan.complete);
  if (!plan.is_settled()) INFRA_TRY_DONE(tree.may_change(on_disk(plan, work)));

  // Before the tree: a tree whose decisions were lost would get others in the next build.
  INFRA_TRY_DONE(write_lock_file(job));
  if (!plan.is_settled())
    INFRA_TRY_DONE(Writer(tree, plan.is_first, options).carry_out(plan, work, manifest));
  return summary_of(plan, work, manifest);
}

Done check(const Job& job) {
  INFRA_TRY(plan, compare(job.tree, *job.files));
  Diagnostics found = differences(plan, job.tree);
  INFRA_TRY(lock, read_lock_file(job.lock_file));
  if (lock != job.lock) {
    found.push_back(error("tree.differs", "is not what the build would write")
                        .about(job.lock_file.string())
                        .with_hint("run `infra build`"));
  }
  if (found.empty()) return {};
  return Failure(ExitCode::drift, std::move(found));
}

}  // namespace infra::tree
