// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include <infra/sdk/cidr.hpp>

namespace infra::model {

// The smallest network that can be carved into regions.
inline constexpr int k_longest_network_prefix = 16;
// The largest, and what a region gets of it at most: a VPC of AWS takes no more.
inline constexpr int k_shortest_network_prefix = 8;
inline constexpr int k_shortest_region_prefix = 16;

// How many regions a network has room for: at least sixteen.
std::uint32_t slots_in(const sdk::Cidr& network);

// A region's part of the network. Depends on nothing but the two, so that no region ever moves
// because another came or went.
sdk::Cidr region_block(const sdk::Cidr& network, std::uint32_t slot);

// The slots whose addresses somebody else has.
std::set<std::uint32_t> slots_taken_by(const std::vector<sdk::Cidr>& others,
                                       const sdk::Cidr& network);

}  // namespace infra::model
