// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "addresses.hpp"

#include <cstdint>

namespace infra::gcp {

namespace {

// A region's block:
//   1/2    pods       every node takes a range of them
//   1/16   private    nodes
//   1/16   public     hosts with an external address
//   1/16   services   the virtual addresses of the cluster called main
//   1/16   managed    Cloud SQL and its like, peered with the network
//   1/64   proxy      regional load balancers
//   rest   free
struct Part {
  const char* local;
  int bits;
  std::uint32_t index;  // counted in parts of 1/2^bits from the block's start
  const char* reason;
};
constexpr Part k_parts[] = {
    {k_private_cidr, 4, 0, "a 16th of the region"},  {k_public_cidr, 4, 1, "a 16th of the region"},
    {k_services_cidr, 4, 2, "a 16th of the region"}, {k_proxy_cidr, 6, 12, "a 64th of the region"},
    {k_pods_cidr, 1, 1, "half of the region"},
};

}  // namespace

void say_addresses(const sdk::Region& region, sdk::Blueprint& tree) {
  for (const Part& part : k_parts) {
    tree.say_in(
        *region.cloud_region, part.local,
        sdk::Value(region.cidr->part(part.bits, part.index)).because(part.reason, region.cidr));
  }
}

sdk::Cidr managed_cidr(const sdk::Region& region) { return region.cidr->part(4, 4); }

int pods_per_node(const sdk::Cidr& block) {
  if (block.prefix() <= 17) return 110;
  return block.prefix() == 18 ? 64 : 32;
}

std::uint64_t most_nodes(const sdk::Cidr& block) {
  const int pods = pods_per_node(block);
  const std::uint64_t addresses_per_node = pods > 64 ? 256 : pods > 32 ? 128 : 64;
  return block.part(1, 1).addresses() / addresses_per_node;
}

}  // namespace infra::gcp
