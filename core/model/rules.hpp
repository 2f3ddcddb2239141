// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "base/diagnostic.hpp"
#include "model/lock.hpp"
#include "registry/plugin.hpp"
#include "spec/node.hpp"

namespace infra::model {

// What a schema cannot say of a spec, whatever the cloud. `spec` has its defaults; `name` is that
// of the environment's folder. It need not be right by its schema: what is not there is passed over.
Diagnostics check_rules(const spec::Node& spec, const std::string& name);

// The slots whose addresses the spec reserves for others. The spec has broken no rule so far.
std::set<std::uint32_t> reserved_slots(const spec::Node& spec);

// Does the network have a part for every region's slot, and nobody else's addresses in it?
Diagnostics check_room(const spec::Node& spec, const Lock& lock);

// What one cloud has to say: is its block there, are its regions known, are there enough zones?
Diagnostics check_for_cloud(const spec::Node& spec, const registry::Plugin& plugin);

}  // namespace infra::model
