// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "check/schema.hpp"
#include "spec/node.hpp"

namespace infra::check {

// What is wrong with a scalar where a schema wants one; the first thing, since the others follow
// from it more often than not. Has a place, but no subject.
std::optional<Diagnostic> complaint_of(const spec::Node& scalar, const Schema& schema);

// A complaint when there are fewer or more of something (`unit` in the singular) than is asked for.
std::optional<Diagnostic> complaint_of_size(std::size_t size, const Schema& schema,
                                            std::string_view unit);

}  // namespace infra::check
