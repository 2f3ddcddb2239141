// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "model/lock.hpp"
#include "registry/plugin.hpp"

namespace infra::app {

// What infra.lock keeps of a plugin. The library of one from outside of infra's own installation counts too: nothing
// else says which it was. What `before` says of other platforms stays, while the release does.
model::PluginPin pin_of(const registry::Plugin& plugin, const model::Lock& before);

}  // namespace infra::app
