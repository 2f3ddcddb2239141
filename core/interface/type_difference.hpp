// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "catalogue/type.hpp"
#include "interface/difference.hpp"

namespace infra::interface {

// What changed from one type of the input `name` to another, at each place in it. A value that fitted one
// fits the other where nothing of it is breaking.
std::vector<Change> type_differences(const catalogue::Type& before, const catalogue::Type& after,
                                     const std::string& name);

}  // namespace infra::interface
