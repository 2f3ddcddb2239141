// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "spec/node.hpp"

namespace infra::test {

// A spec as YAML that reads as the same spec: what was plain stays plain, what stood in quotes does still.
std::string printed(const spec::Node& spec);

}  // namespace infra::test
