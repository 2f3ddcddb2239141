// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "blueprint/value.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// The ways into an output by which it is read: {"eu-west-1/private", "id"}; an empty one: as a whole.
using UsedPaths = std::vector<blueprint::List>;

// A plausible value of an output, for plans made before the module was ever applied: the example that
// the catalogue gives, with the keys by which it is read and which it lacks, or what fits the output's
// type and name. Always the same one. Maps that are made up hold the keys by which they are read and no
// others: Terragrunt merges what is missing of a map from the mock into what is there.
blueprint::Value mock_output(const Module& module, const std::string& output,
                             const UsedPaths& used = {});

}  // namespace infra::catalogue
