// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/workspace.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

// "./environments/x" is how the user would say it: as short as the workspace allows.
fs::path environments_folder(const fs::path& workspace) {
  return (workspace / "environments").lexically_normal();
}

std::vector<std::string> names_in(const fs::path& environments) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(environments, ignored)) {
    if (fs::exists(entry.path() / "environment.yaml", ignored)) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::vector<std::string> environment_names(const fs::path& workspace) {
  return names_in(environments_folder(workspace));
}

Result<std::vector<EnvironmentFolder>> find_environments(const fs::path& workspace,
                                                         const std::vector<std::string>& names) {
  const fs::path environments = environments_folder(workspace);
  const auto known = names_in(environments);
  if (known.empty()) {
    return Failure(
        ExitCode::wrong_usage,
        error("workspace.empty", "there is no environment in " + in_quotes(environments.string()))
            .with_hint("write environments/<name>/environment.yaml, or say where the "
                       "workspace is with -C"));
  }
  std::vector<EnvironmentFolder> found;
  for (const auto& name : names.empty() ? known : names) {
    if (!std::binary_search(known.begin(), known.end(), name)) {
      return Failure(ExitCode::wrong_usage,
                     error("workspace.unknown", "there is no environment " + in_quotes(name))
                         .with_hint(did_you_mean(name, known)));
    }
    found.push_back({name, environments / name});
  }
  return found;
}

}  // namespace infra::app
