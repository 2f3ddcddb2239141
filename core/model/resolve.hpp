// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/environment.hpp>

#include "model/lock.hpp"
#include "registry/plugin.hpp"
#include "spec/node.hpp"

namespace infra::model {

// Makes the environment that a plugin translates: locations become the cloud's regions, the network
// is carved. `spec` has its defaults and broke no rule; `lock` has a slot for each of its regions.
sdk::Environment resolve(const spec::Node& spec, const Lock& lock, const registry::Plugin& plugin);

}  // namespace infra::model
