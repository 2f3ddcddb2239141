// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "app/workspace.hpp"
#include "base/result.hpp"
#include "model/lock.hpp"

namespace infra::app {

// The lock of an environment; an empty one when nothing was built there yet. A failure when trees are
// there but their lock is gone: a new one would deal the addresses anew.
Result<model::Lock> read_lock(const EnvironmentFolder& place);

}  // namespace infra::app
