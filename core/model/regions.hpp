// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "spec/node.hpp"

namespace infra::model {

// The names of a spec's regions, sorted: the order of keys never means anything.
std::vector<std::string> region_names(const spec::Node& spec);

}  // namespace infra::model
