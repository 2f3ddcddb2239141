// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "base/diagnostic.hpp"
#include "blueprint/value.hpp"
#include "own/scope.hpp"
#include "spec/node.hpp"

namespace infra::own {

// A value of a spec as a value of a blueprint; what is wrong with its references is added to `found`, at
// the place of the text that has them. The text `${network.vpc_id}` alone is that output, whatever its type is.
blueprint::Value value_of(const spec::Node& node, const std::string& path, Scope& scope,
                          Diagnostics& found);

}  // namespace infra::own
