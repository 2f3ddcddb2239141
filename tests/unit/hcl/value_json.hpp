// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <nlohmann/json.hpp>

#include "blueprint/value.hpp"

namespace infra::test {

// What a value without expressions says, for those who judge its HCL.
nlohmann::json to_json(const blueprint::Value& value);

}  // namespace infra::test
