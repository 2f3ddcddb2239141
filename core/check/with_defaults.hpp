// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "check/schema.hpp"
#include "spec/node.hpp"

namespace infra::check {

// A valid tree with every default that the schema states, behind what its author wrote and in the
// schema's order. What was filled in has no position.
spec::Node with_defaults(const spec::Node& node, const Schema& schema);

// A mapping of which nobody said anything: what holds then.
spec::Node defaults_of(const Schema& schema);

}  // namespace infra::check
