// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>

#include "base/diagnostic.hpp"
#include "tree/compare.hpp"
#include "tree/write.hpp"

namespace infra::tree {

// What somebody has to decide before a plan can be carried out; empty when that is nothing.
Diagnostics open_decisions(const Plan& plan, const std::filesystem::path& tree,
                           const Options& options);

// How a tree differs from what the spec says, file by file.
Diagnostics differences(const Plan& plan, const std::filesystem::path& tree);

}  // namespace infra::tree
