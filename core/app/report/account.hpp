// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/report/complaint.hpp"
#include "base/exit_code.hpp"
#include "tree/preview.hpp"
#include "tree/write.hpp"

namespace infra::app {

// What became of one tree.
struct TreeOutcome {
  std::string provider;
  std::string path;
  std::optional<tree::Summary> written;  // nothing where nothing was to be written
  std::optional<tree::Preview> preview;  // what would be, where that was asked for
};

// What became of one environment.
struct EnvironmentOutcome {
  std::string name;
  std::string spec;  // the file
  bool right = false;
  std::vector<TreeOutcome> trees;  // of a spec that is right: one for each provider

  // What would become of the lock file, which all trees have in common.
  const tree::FileChange* changed_lock() const {
    const bool is_known = !trees.empty() && trees.front().preview && trees.front().preview->lock;
    return is_known ? &*trees.front().preview->lock : nullptr;
  }
};

// All that a run has to tell a machine, which gets it in one piece.
struct Account {
  std::filesystem::path workspace;
  std::vector<Complaint> complaints;
  std::vector<EnvironmentOutcome> environments;
  ExitCode code = ExitCode::done;
};

}  // namespace infra::app
