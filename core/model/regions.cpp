// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/regions.hpp"

#include <algorithm>

namespace infra::model {

std::vector<std::string> region_names(const spec::Node& spec) {
  std::vector<std::string> names;
  const auto* regions = spec.find("regions");
  if (regions == nullptr) return names;
  for (const auto& entry : regions->entries) names.push_back(entry.key);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace infra::model
