// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace infra::tree {

// Sorts units so that each comes before all that it depends on, as the tree's graph.json says. Where
// that says nothing, units deeper in the tree come first.
void put_in_destroy_order(std::vector<std::string>& units, std::string_view graph_json);

}  // namespace infra::tree
