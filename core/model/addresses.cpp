// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/addresses.hpp"

#include <algorithm>

namespace infra::model {

namespace {

constexpr int k_bits_for_sixteen = 4;

int bits_for_slots(const sdk::Cidr& network) {
  return std::max(k_bits_for_sixteen, k_shortest_region_prefix - network.prefix());
}

}  // namespace

std::uint32_t slots_in(const sdk::Cidr& network) {
  return std::uint32_t{1} << static_cast<unsigned>(bits_for_slots(network));
}

sdk::Cidr region_block(const sdk::Cidr& network, std::uint32_t slot) {
  return network.part(bits_for_slots(network), slot);
}

std::set<std::uint32_t> slots_taken_by(const std::vector<sdk::Cidr>& others,
                                       const sdk::Cidr& network) {
  std::set<std::uint32_t> taken;
  for (std::uint32_t slot = 0; slot < slots_in(network); ++slot) {
    const auto block = region_block(network, slot);
    const bool is_taken = std::any_of(others.begin(), others.end(), [&](const sdk::Cidr& other) {
      return other.overlaps(block);
    });
    if (is_taken) taken.insert(slot);
  }
  return taken;
}

}  // namespace infra::model
