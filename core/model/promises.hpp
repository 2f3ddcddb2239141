// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/environment.hpp>

#include "model/context.hpp"

namespace infra::model {

// What `disasterRecovery` promises, against what the spec builds: an error where the promise cannot be
// kept, a note where it is a target and no more.
void check_promises(const sdk::Environment& environment, const Source& source, Findings& findings);

}  // namespace infra::model
