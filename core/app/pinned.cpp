// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/pinned.hpp"

#include <utility>

#include "files/hash.hpp"
#include "files/read.hpp"
#include "process/self.hpp"

namespace infra::app {

model::PluginPin pin_of(const registry::Plugin& plugin, const model::Lock& before) {
  model::PluginPin pin{plugin.name, plugin.release, plugin.digest, {}};
  if (plugin.is_of_installation) return pin;
  const auto known = before.plugins.find(plugin.provider);
  const bool is_the_same = known != before.plugins.end() && known->second.name == pin.name &&
                           known->second.release == pin.release;
  if (is_the_same) pin.libraries = known->second.libraries;
  // One that cannot be read cannot be loaded either, and loading says so better.
  if (const auto library = files::read_text(plugin.library)) {
    pin.libraries[process::platform()] = files::content_hash(*library);
  }
  return pin;
}

}  // namespace infra::app
