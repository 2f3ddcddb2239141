// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <memory>
#include <string>

namespace infra::tree {

// A tree in memory: the text of each file, by its path below the tree's folder, with "/".
using Files = std::map<std::string, std::string>;

// The same for whoever only reads them. Never null.
using SharedFiles = std::shared_ptr<const Files>;

}  // namespace infra::tree
