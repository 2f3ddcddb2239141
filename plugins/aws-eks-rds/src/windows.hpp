// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <infra/sdk/database.hpp>

namespace infra::aws {

// The weekly hour as RDS says it: "sun:03:00-sun:04:00".
std::string maintenance_window(const sdk::Maintenance& maintenance);

// Half an hour each day that never meets the other: two hours before it.
std::string backup_window(const sdk::Maintenance& maintenance);

}  // namespace infra::aws
