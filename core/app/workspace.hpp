// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace infra::app {

// One environment of a workspace: environments/<name>/.
struct EnvironmentFolder {
  std::string name;
  std::filesystem::path folder;

  std::filesystem::path workspace() const { return folder.parent_path().parent_path(); }
  std::filesystem::path spec() const { return folder / "environment.yaml"; }
  std::filesystem::path lock() const { return folder / "infra.lock"; }
  std::filesystem::path tree(const std::string& provider) const { return folder / provider; }
};

// The names of all environments of a workspace, sorted.
std::vector<std::string> environment_names(const std::filesystem::path& workspace);

// The environments that were named, or all of the workspace, sorted by name. Never none.
Result<std::vector<EnvironmentFolder>> find_environments(const std::filesystem::path& workspace,
                                                         const std::vector<std::string>& names);

}  // namespace infra::app
