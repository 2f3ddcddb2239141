// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <vector>

#include <infra/sdk/cluster.hpp>

namespace infra::model {

// What several entries say of one group and one role is one right, with the places of them all: it holds in every
// namespace that is named, and in the whole cluster as soon as one of them names none. No cloud can bind a role to
// somebody twice in the same place. In the order in which they are first named.
std::vector<sdk::Access> rights_of(const std::vector<sdk::Access>& said);

}  // namespace infra::model
