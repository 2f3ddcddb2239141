// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <vector>

#include <infra/sdk/environment.hpp>

namespace infra::gcp {

// The main region and then the others: what units share is what the main region says.
inline std::vector<const sdk::Region*> main_first(const sdk::Environment& environment) {
  std::vector<const sdk::Region*> regions{&environment.main()};
  for (const auto& region : environment.regions) {
    if (&region != regions.front()) regions.push_back(&region);
  }
  return regions;
}

}  // namespace infra::gcp
