// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "foundation.hpp"
#include "needs.hpp"

namespace infra::gcp {

// Who may connect to what in the VPC: nobody from outside, but through Google's tunnel where nodes
// are reached by it. GKE adds the rules that its control plane and load balancers need by itself.
sdk::Value ingress_rules(const sdk::Environment& environment, const Needs& needs);

// Where hosts may connect to: anywhere, but to a database only its clients.
sdk::Value egress_rules(const sdk::Environment& environment, const Needs& needs);

}  // namespace infra::gcp
