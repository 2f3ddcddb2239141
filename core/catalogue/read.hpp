// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// Reads a plugin's catalogue.json: {"modules": {"vpc": {…}}}. Nothing that it does not know passes.
// `file_name` is for messages.
Result<Catalogue> read(std::string_view json, const std::string& file_name);

}  // namespace infra::catalogue
