// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <infra/sdk/environment.hpp>

#include "base/result.hpp"
#include "model/context.hpp"

namespace infra::model {

// An environment with nothing left to decide, and what was decided on the way to it.
struct Resolved {
  sdk::Environment environment;
  Pins pins;                       // what "latest" means here
  std::vector<std::string> heard;  // spec paths that the core acted on: overridden, reserved
  Diagnostics notes;               // what a reader of the spec should know
};

// Makes the environment that a plugin translates: locations become the cloud's regions, the network
// is carved, what regions say differently is applied, versions and machines are chosen. The spec broke
// no rule so far, and the lock has a slot for each of its regions. Fails with every rule that is broken
// by what comes out.
Result<Resolved> resolve(const Source& source);

}  // namespace infra::model
