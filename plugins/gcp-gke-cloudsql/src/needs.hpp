// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/environment.hpp>

namespace infra::gcp {

// What the spec as a whole asks for: which APIs, keys and rules of the firewall there must be.
struct Needs {
  bool clusters = false;
  bool cluster_keys = false;  // some cluster encrypts its Secrets
  bool sessions = false;      // some cluster's nodes are reached through the cloud's tunnel
  bool ssh = false;           // some cluster's nodes are reached from within the network
  bool database = false;
  bool database_clients = false;  // the clusters may connect to it

  bool zones() const { return clusters || database; }
  bool keys() const { return cluster_keys || database; }
};

Needs needs_of(const sdk::Environment& environment);

}  // namespace infra::gcp
