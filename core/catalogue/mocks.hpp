// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/value.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// A plausible value of an output, for plans made before the module was ever applied: the example
// that the catalogue gives, or what fits the output's type and name. Always the same one.
blueprint::Value mock_output(const Module& module, const std::string& output);

}  // namespace infra::catalogue
