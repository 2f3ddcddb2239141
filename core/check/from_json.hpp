// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>

#include "json/document.hpp"
#include "spec/node.hpp"

namespace infra::check {

// A value of a schema (a default, an example, an allowed value) as a spec would hold it, without a
// place. Nothing for null, which no spec holds, and for what is nested deeper than a spec may be.
std::optional<spec::Node> from_json(const json::Node& json, std::size_t level = 0);

}  // namespace infra::check
