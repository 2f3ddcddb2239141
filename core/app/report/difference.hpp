// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "tree/preview.hpp"

namespace infra::app {

// How a file is called in a unified diff: seen from the workspace.
std::string name_in_tree(const std::string& environment, const std::string& provider,
                         const std::string& path);
std::string name_of_lock(const std::string& environment);

// How a diff is shown. Without either it is what patch and git read, byte for byte.
struct DiffStyle {
  bool colored = false;
  bool printable = false;  // for a terminal, which must not obey what stands in a file
};

// One file of a unified diff.
std::string to_diff(const tree::FileChange& change, const std::string& name, DiffStyle style = {});

// "added", "changed", "removed".
const char* word_for(tree::Change change);

}  // namespace infra::app
