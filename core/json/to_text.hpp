// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "json/document.hpp"

namespace infra::json {

// The value as JSON again, its members as they were written.
std::string to_text(const Node& node);

}  // namespace infra::json
