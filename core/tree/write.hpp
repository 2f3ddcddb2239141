// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "tree/files.hpp"

namespace infra::tree {

// What is to be on the disk.
struct Job {
  std::filesystem::path tree;       // "environments/production/aws"
  SharedFiles files;                // all that belongs there
  std::filesystem::path lock_file;  // "environments/production/infra.lock"
  std::string lock;                 // what it says: the decisions that the tree was built with
  std::optional<std::string>
      lock_before;  // what it said when they were taken; nothing: there was none
};

struct Options {
  bool force = false;  // overwrite what was changed by hand
  bool prune = false;  // remove units that left the spec

  // Told of each file before it is written, renamed or removed.
  std::function<void(const std::string& path)> before_each;
};

// What was done, by path.
struct Summary {
  std::vector<std::string> added;
  std::vector<std::string> changed;
  std::vector<std::string> removed;
  std::size_t unchanged = 0;
  std::string manifest;  // hash of the tree's manifest
};

// Brings the disk in line with a job, with as few changes as it takes: the lock file first, then the
// tree. Where somebody has to decide first (a file was changed by hand, a unit left the spec, a file
// that is not ours is in the way), nothing is written and every such case is in the failure (drift).
// Whenever the process dies, what is there is one of: as it was; not there yet; as it will be; and the
// next call finishes the work.
Result<Summary> write(const Job& job, const Options& options);

// Fails with what `write` would do (drift); writes nothing. Done when that is nothing.
Done check(const Job& job);

}  // namespace infra::tree
