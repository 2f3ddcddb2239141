// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::gcp {

// Who the nodes are to Google's APIs: a service account in every region that has a cluster, with the
// rights that a node needs to work, instead of the project's default one, which may edit everything.
void add_node_identity(const sdk::Environment& environment, const Names& names,
                       sdk::Blueprint& tree);

}  // namespace infra::gcp
