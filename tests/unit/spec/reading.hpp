// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spec/node.hpp"

namespace infra::test {

// The tree of a text that has to be readable; throws what is wrong with it otherwise.
spec::Node tree_of(std::string_view text);

// What is wrong with a text, one line each: "2:1+3 spec.yaml.tab a.b: message (hint)".
std::vector<std::string> complaints_of(std::string_view text);

using Lines = std::vector<std::string>;

// A place in short: "2:1+3".
std::string in_short(const Position& position);

// A whole tree on one line: null, 'plain', "in quotes", [lists], {mappings}, each with its place.
std::string in_short(const spec::Node& node);

}  // namespace infra::test
