// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <infra/sdk/environment.hpp>

#include "foundation.hpp"

namespace infra::aws {

// What a cluster is called: unique in the whole account, since its roles are named after it, and short
// enough for these roles and for the policy of Karpenter, which names the cluster many times.
std::string name_of(const Names& names, const sdk::Region& region, const sdk::Cluster& cluster);

// A name as RDS takes it: two hyphens in a row are none to it.
std::string without_double_hyphens(const std::string& name);

// The name of something of a region, for what is known in the whole account: "<prefix>-<region>-<what>".
sdk::Value regional_name(const Names& names, const std::string& what);

}  // namespace infra::aws
