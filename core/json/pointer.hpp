// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

namespace infra::json {

// How a key stands in a JSON pointer: "/a~1b".
std::string pointer_step(std::string_view key);

}  // namespace infra::json
