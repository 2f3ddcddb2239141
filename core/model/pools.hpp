// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <infra/sdk/cluster.hpp>

#include "model/context.hpp"
#include "model/fields.hpp"

namespace infra::model {

// The node pools of a cluster, sorted by name; a system pool is added where there is none. A pool that
// lacks what it needs is complained of and left out.
std::vector<sdk::NodePool> pools_of(const Fields& cluster, const std::string& cloud_region,
                                    const Source& source, Findings& findings);

}  // namespace infra::model
