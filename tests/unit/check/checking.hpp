// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/schema.hpp"
#include "spec/node.hpp"

namespace infra::test {

using Lines = std::vector<std::string>;

// A schema that has to be one, and a tree that has to be readable; throw what is wrong otherwise.
check::Schema schema_of(std::string_view json);
spec::Node tree_of(std::string_view yaml);

// What is wrong with a schema: "schema.keyword s#/properties/a: message (hint)".
Lines mistakes_of(std::string_view json);

// What is wrong with a tree: "2:1+3 spec.type a.b: message (hint)".
Lines complaints_of(std::string_view yaml, const check::Schema& schema);

// The tree as a spec would say it on one line.
std::string in_yaml(const spec::Node& node);

}  // namespace infra::test
