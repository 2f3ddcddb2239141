// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "base/result.hpp"
#include "json/place.hpp"

// What to say of a plugin whose data cannot be used.
namespace infra::registry {

// Of a file that is not what it should be.
Failure unusable(const std::string& file_name, const std::string& why);

// Of a document in which something is wrong.
Failure unusable(const std::string& file_name, const json::Mistakes& mistakes);

}  // namespace infra::registry
