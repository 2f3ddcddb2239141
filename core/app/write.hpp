// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <vector>

#include "app/options.hpp"
#include "app/receipts/receipts.hpp"
#include "app/report.hpp"
#include "app/targets.hpp"
#include "app/workspace.hpp"
#include "base/result.hpp"

namespace infra::app {

// Brings the disk in line with what was built: the lock first, then each tree. With --check it only
// says whether there is a difference. A failure with exit code 3 when one is left. What became of each
// tree is added to `outcomes`.
Done write(const BuiltEnvironment& built, const BuildOptions& options, const Report& report,
           std::vector<TreeOutcome>& outcomes);

// The same for trees that need nothing.
void tell_untouched(const EnvironmentFolder& place, const std::vector<UntouchedTree>& trees,
                    const Report& report, std::vector<TreeOutcome>& outcomes);

// Fails (exit code 3) where a tree on the disk is not what was built.
Done check_written(const BuiltEnvironment& built, const BuiltTree& tree);

}  // namespace infra::app
