// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>

namespace infra::tree {

// A tree in memory: the text of each file, by its path below the tree's folder, with "/".
using Files = std::map<std::string, std::string>;

}  // namespace infra::tree
