// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>

#include <infra/sdk/environment.hpp>

#include "model/context.hpp"

namespace infra::model {

// The database of a spec, where it has one. `environment` has its regions already.
std::optional<sdk::Database> database_of(const sdk::Environment& environment, const Source& source,
                                         Findings& findings);

}  // namespace infra::model
