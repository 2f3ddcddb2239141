// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/unusable.hpp"

#include <utility>

#include "base/text.hpp"

namespace infra::registry {

namespace {

constexpr char k_remedy[] = "reinstall the plugin, or remove its folder";

}  // namespace

Failure unusable(const std::string& file_name, const std::string& why) {
  return Failure(ExitCode::plugin_failed,
                 error("plugin.data", why).about(printable(file_name)).with_hint(k_remedy));
}

Failure unusable(const std::string& file_name, const json::Mistakes& mistakes) {
  auto complaints = json::complaints_of(mistakes, "plugin.data", file_name);
  for (auto& complaint : complaints) {
    if (complaint.hint.empty()) complaint.hint = k_remedy;
  }
  return {ExitCode::plugin_failed, std::move(complaints)};
}

}  // namespace infra::registry
