// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "spec/node.hpp"

namespace infra::test {

// What a text means, in one line that tells all that a schema could ask: `{"a":[plain,"quoted"],"b":~}`.
std::string meaning(const spec::Node& node);

// The same as libyaml reads it, a parser that shares nothing with ours. Nothing where it refuses the text.
std::optional<std::string> meaning_by_libyaml(std::string_view text);

}  // namespace infra::test
