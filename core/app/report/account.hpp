// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/report/complaint.hpp"
#include "base/exit_code.hpp"
#include "tree/write.hpp"

namespace infra::app {

// What became of one tree.
struct TreeOutcome {
  std::string provider;
  std::string path;
  std::optional<tree::Summary> written;  // nothing where nothing was to be written
};

// What became of one environment.
struct EnvironmentOutcome {
  std::string name;
  std::string spec;  // the file
  bool right = false;
  std::vector<TreeOutcome> trees;  // of a spec that is right: one for each provider
};

// All that a run has to tell a machine, which gets it in one piece.
struct Account {
  std::filesystem::path workspace;
  std::vector<Complaint> complaints;
  std::vector<EnvironmentOutcome> environments;
  ExitCode code = ExitCode::done;
};

}  // namespace infra::app
