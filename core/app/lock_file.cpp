// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/lock_file.hpp"

#include <filesystem>

#include "files/read.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

bool has_built_tree(const EnvironmentFolder& place) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(place.folder, ignored)) {
    if (fs::exists(entry.path() / ".infra" / "manifest.json", ignored)) return true;
  }
  return false;
}

}  // namespace

Result<model::Lock> read_lock(const EnvironmentFolder& place) {
  std::error_code ignored;
  if (fs::exists(place.lock(), ignored)) {
    INFRA_TRY(text, files::read_text(place.lock()));
    return model::parse_lock(text, place.lock().string());
  }
  if (!has_built_tree(place)) return model::Lock{};
  return Failure(ExitCode::wrong_spec,
                 error("lock.missing", "is gone, but the trees that were built with it are there")
                     .about(place.lock().string())
                     .with_hint("take it back from version control: without it addresses would "
                                "be dealt anew"));
}

}  // namespace infra::app
