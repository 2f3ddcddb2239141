// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/find_program.hpp"

#include <algorithm>

#include <unistd.h>

#include "process/self.hpp"

namespace infra::process {

namespace fs = std::filesystem;

std::optional<fs::path> find_program(const std::string& name) {
  auto folders = environment_variable("PATH").value_or("");
  while (!folders.empty()) {
    const auto end = std::min(folders.find(':'), folders.size());
    const fs::path candidate = fs::path(folders.substr(0, end)) / name;
    folders.erase(0, std::min(end + 1, folders.size()));
    std::error_code ignored;
    if (fs::is_regular_file(candidate, ignored) && ::access(candidate.c_str(), X_OK) == 0) {
      return fs::absolute(candidate, ignored);
    }
  }
  return std::nullopt;
}

}  // namespace infra::process
