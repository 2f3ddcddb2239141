// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/line_diff.hpp"
#include "base/result.hpp"
#include "tree/write.hpp"

namespace infra::tree {

enum class Change { added, changed, removed };

// What a build would do to one file.
struct FileChange {
  std::string path;  // below the tree
  std::string unit;  // "eu-west-1/network", whose file it is; empty for what units share
  Change change = Change::changed;
  LineDiff lines;
};

// What `write` would do.
struct Preview {
  std::vector<FileChange> files;  // by path
  std::size_t unchanged = 0;
  std::optional<FileChange> lock;  // of the lock file, where it would be written
  Diagnostics stops;  // why a build would write nothing, or what it would settle besides

  bool is_nothing() const { return files.empty() && !lock && stops.empty(); }
};

// Writes nothing. Line endings that git changed are no difference.
Result<Preview> preview(const Job& job, const Options& options);

}  // namespace infra::tree
