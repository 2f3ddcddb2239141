// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>

#include "model/context.hpp"

namespace infra::model {

// One of two bounds that belong together: `min` of a pool, `size` of storage.
struct Bound {
  std::string name;
  std::int64_t value = 0;
  std::string unit;  // behind the number
  std::string path;
};

// Complains where the least is more than the most: at the one of the two that is to be mended; at the
// first that is named here when nothing tells which.
void check_order(const Bound& least, const Bound& most, Findings& findings);
void check_order_from_most(const Bound& most, const Bound& least, Findings& findings);

}  // namespace infra::model
