// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"

namespace infra::gcp {

// Locals of region.hcl that hold a region's addresses.
inline constexpr char k_private_cidr[] = "private_cidr";
inline constexpr char k_public_cidr[] = "public_cidr";
inline constexpr char k_services_cidr[] = "services_cidr";
inline constexpr char k_proxy_cidr[] = "proxy_cidr";
inline constexpr char k_pods_cidr[] = "pods_cidr";

// Says in region.hcl what each part of the region's block is for.
void say_addresses(const sdk::Region& region, sdk::Blueprint& tree);

// The part of a region's block that Google's managed services live in, such as Cloud SQL.
sdk::Cidr managed_cidr(const sdk::Region& region);

// How many pods a node may have. Each node takes a range of addresses for twice as many at least, so
// in small blocks fewer pods make room for more nodes. It depends on the block alone, since a
// cluster cannot change it later.
int pods_per_node(const sdk::Cidr& block);

// How many nodes the region's addresses for pods are enough for.
std::uint64_t most_nodes(const sdk::Cidr& block);

}  // namespace infra::gcp
