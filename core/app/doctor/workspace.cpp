// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/workspace.hpp"

#include "app/doctor/check.hpp"

namespace infra::app::doctor {

Checks look_at_workspace(const CommonOptions& common) {
  const auto names = environment_names(common.directory);
  if (names.empty()) {
    return {{"workspace",
             "no environment in " + (common.directory / "environments").lexically_normal().string(),
             "infra init starts one, -C DIR works in another directory", State::weak}};
  }
  return {{"workspace", std::to_string(names.size()) + " of environments/", ""}};
}

}  // namespace infra::app::doctor
