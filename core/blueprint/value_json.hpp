// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/value.hpp"
#include "json/place.hpp"

namespace infra::blueprint {

// A value as plugins write it: JSON, where an object with the one key $output, $local, $call,
// $template or $literal is an expression.
Value value_from(const json::Place& place);

// Data alone, where an object is an object whatever its keys are called.
Value data_from(const json::Place& place);

// Data as JSON in one line: {"a": 1, "b": [true, null]}. No expression may be in it.
std::string to_json(const Value& data);

}  // namespace infra::blueprint
