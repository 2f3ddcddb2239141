// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/user_folders.hpp"

#include "process/self.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> folder_in(const char* variable) {
  const auto value = process::environment_variable(variable);
  if (!value || !fs::path(*value).is_absolute()) return std::nullopt;
  return fs::path(*value);
}

std::optional<fs::path> folder(const char* variable, const char* below_home) {
  if (auto named = folder_in(variable)) return named;
  auto home = folder_in("HOME");
  return home ? std::optional(*home / below_home) : std::nullopt;
}

}  // namespace

std::optional<fs::path> plugins_of_user() {
  const auto data = folder("XDG_DATA_HOME", ".local/share");
  return data ? std::optional(*data / "infra" / "plugins") : std::nullopt;
}

std::optional<fs::path> cache_of_user() {
  if (process::environment_variable("INFRA_CACHE_DIR")) return folder_in("INFRA_CACHE_DIR");
  const auto cache = folder("XDG_CACHE_HOME", ".cache");
  return cache ? std::optional(*cache / "infra") : std::nullopt;
}

}  // namespace infra::app
