// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <initializer_list>
#include <string_view>

namespace infra::sdk {

// Whether a label of Kubernetes, "example.com/tier", is of one of these domains or of one below it. Some
// are kept by Kubernetes or by a cloud, and a node with such a label does not come up.
inline bool is_label_of(std::string_view key, std::initializer_list<std::string_view> domains) {
  const auto slash = key.find('/');
  if (slash == std::string_view::npos) return false;
  const auto domain = key.substr(0, slash);
  for (const auto owner : domains) {
    if (domain.size() < owner.size()) continue;
    const auto before = domain.size() - owner.size();
    if (domain.substr(before) == owner && (before == 0 || domain[before - 1] == '.')) return true;
  }
  return false;
}

}  // namespace infra::sdk
