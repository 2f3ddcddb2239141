// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <set>
#include <string>

#include "infra/sdk/blueprint.hpp"
#include "infra/sdk/environment.hpp"

namespace infra::sdk {

// For plugins whose settings say in `groups` who the groups of a spec are: notes each of them that no
// cluster lets in.
inline void note_idle_groups(const Environment& environment, Blueprint& tree) {
  std::set<std::string> named;
  for (const auto& region : environment.regions) {
    for (const auto& cluster : region.clusters) {
      for (const auto& access : cluster.access) named.insert(*access.group);
    }
  }
  const auto groups = environment.settings.json().find("groups");
  if (groups == environment.settings.json().end()) return;
  for (const auto& group : groups->items()) {
    if (named.count(group.key()) != 0) continue;
    tree.note(*environment.settings.entry("groups", group.key()), "no cluster lets this group in");
  }
}

}  // namespace infra::sdk
