// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"
#include "needs.hpp"

namespace infra::gcp {

// Tags of nodes that rules of the firewall speak of.
inline constexpr char k_session_tag[] = "ssh-through-iap";
inline constexpr char k_ssh_tag[] = "ssh-from-network";
inline constexpr char k_database_tag[] = "database-client";

// Name of the region's range for managed services.
std::string managed_range_of(const sdk::Metadata& metadata, const sdk::Region& region);

// The subnet of the nodes; in every region it has the same name.
std::string private_subnet_of(const sdk::Metadata& metadata);

// One VPC for the environment, and in every region its subnets, which span the region's zones.
void add_networks(const sdk::Environment& environment, const Names& names, const Needs& needs,
                  sdk::Blueprint& tree);

}  // namespace infra::gcp
