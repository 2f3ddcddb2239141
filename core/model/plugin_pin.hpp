// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/lock.hpp"

namespace infra::model {

// What a build with this plugin means for an environment that was built before: nothing, a note where it goes on with
// a newer release or with other bytes of the same one, a failure where somebody has to say so first. `lock` is the
// lock's file, for messages.
Result<Diagnostics> held_to_pin(const Lock& taken, const std::string& provider,
                                const PluginPin& now, const std::string& lock);

}  // namespace infra::model
