// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "base/diagnostic.hpp"
#include "check/schema.hpp"
#include "spec/node.hpp"

namespace infra::check {

// Everything in which a tree differs from what a schema wants, by position. Empty when it is valid.
Diagnostics validate(const spec::Node& root, const Schema& schema);

}  // namespace infra::check
