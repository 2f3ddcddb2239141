// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>

#include "app/targets.hpp"
#include "tree/write.hpp"

namespace infra::app {

// What is to be on the disk for one tree of an environment: in the workspace, or below another folder when
// one is named.
tree::Job job_of(const BuiltEnvironment& built, const BuiltTree& tree,
                 const std::filesystem::path& out = {});

}  // namespace infra::app
