// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "app/targets.hpp"
#include "base/result.hpp"

namespace infra::app {

// Fails (exit code 3) where a build would write another lock than the one that is there, with a complaint for
// each line that would change.
Done lock_stays(const BuiltEnvironment& built);

}  // namespace infra::app
