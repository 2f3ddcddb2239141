// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "registry/plugin.hpp"
#include "spec/node.hpp"

namespace infra::model {

// Where a region of the spec stands on a cloud, and which line of the spec says so.
struct Placement {
  std::string cloud_region;  // empty when the cloud has none at that location
  std::string said_by;       // spec path
};

// The region that the provider's block names, or the one that the cloud has at the location.
Placement place(const spec::Node& spec, const std::string& region, const registry::Plugin& plugin);

}  // namespace infra::model
