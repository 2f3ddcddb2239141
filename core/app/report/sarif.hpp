// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "app/report/account.hpp"

namespace infra::app {

// The document of `--format sarif`: SARIF 2.1.0 with what GitHub's code scanning asks for on top.
// Ends with a line break.
std::string to_sarif(const Account& account);

}  // namespace infra::app
