// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <vector>

#include "app/options.hpp"
#include "app/report.hpp"
#include "app/targets.hpp"
#include "base/result.hpp"

namespace infra::app {

// Shows what a build would write as a unified diff, and sums it up. Writes nothing. A failure with exit code 3
// when there is something. What would become of each tree is added to `outcomes`.
Done show_difference(const BuiltEnvironment& built, const BuildOptions& options,
                     const Report& report, std::vector<TreeOutcome>& outcomes);

}  // namespace infra::app
