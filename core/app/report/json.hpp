// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "app/report/account.hpp"

namespace infra::app {

// The document of `--format json`: schemas/report.v1.schema.json describes it. Ends with a line break.
std::string to_json(const Account& account);

}  // namespace infra::app
