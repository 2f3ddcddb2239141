// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>

namespace infra::tree {

// Files in memory, by their path below the tree's folder.
using Files = std::map<std::string, std::string>;

}  // namespace infra::tree
