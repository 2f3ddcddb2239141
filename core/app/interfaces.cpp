// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/interfaces.hpp"

#include <utility>

#include "catalogue/read.hpp"

namespace infra::app {

Result<std::shared_ptr<const catalogue::Catalogue>> Interfaces::of(const registry::Plugin& plugin) {
  const std::scoped_lock guard(mutex_);
  auto& known = by_plugin_[plugin.name];
  if (known == nullptr) {
    INFRA_TRY(read, catalogue::read(plugin.catalogue, plugin.name));
    known = std::make_shared<const catalogue::Catalogue>(std::move(read));
  }
  return known;
}

}  // namespace infra::app
