// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "app/pipeline.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"

namespace infra::app {

// An environment with its trees in memory, ready to be written.
struct BuiltEnvironment {
  CheckedSpec spec;
  std::vector<BuiltTree> trees;
};

// Takes one environment through the pipeline for each of the providers, or, when none is given, for
// those that the spec names.
Result<BuiltEnvironment> build_in_memory(const EnvironmentFolder& place,
                                         const std::vector<std::string>& providers,
                                         const Toolbox& toolbox, Sources& sources);

}  // namespace infra::app
