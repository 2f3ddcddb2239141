// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "releases.hpp"

#include <algorithm>
#include <iterator>

namespace infra::aws {

namespace {

constexpr Releases k_releases[] = {
    {"1.36", "1.36.2-20260714", "v1.22.4-eksbuild.3", "v1.36.0-eksbuild.14", "v1.14.3-eksbuild.3",
     "v1.3.10-eksbuild.3", "v1.63.1-eksbuild.1", "v1.36.1"},
    {"1.35", "1.35.6-20260714", "v1.22.4-eksbuild.3", "v1.35.3-eksbuild.13", "v1.14.3-eksbuild.3",
     "v1.3.10-eksbuild.3", "v1.63.1-eksbuild.1", "v1.35.2"},
    {"1.34", "1.34.9-20260714", "v1.22.4-eksbuild.3", "v1.34.6-eksbuild.13", "v1.13.2-eksbuild.11",
     "v1.3.10-eksbuild.3", "v1.63.1-eksbuild.1", "v1.34.5"},
};

}  // namespace

const Releases* releases_for(std::string_view kubernetes) {
  const auto* found = std::find_if(std::begin(k_releases), std::end(k_releases),
                                   [&](const Releases& r) { return r.kubernetes == kubernetes; });
  return found == std::end(k_releases) ? nullptr : found;
}

}  // namespace infra::aws
