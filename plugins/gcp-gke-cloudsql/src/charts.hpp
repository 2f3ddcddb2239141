// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <infra/sdk/blueprint.hpp>

namespace infra::gcp {

// A component whose units put a chart of our own into the cluster that they share their last name
// with. They can be left out where the cluster's private address is out of reach.
sdk::Component& chart_component(const std::string& name, const std::string& module,
                                sdk::Blueprint& tree);

}  // namespace infra::gcp
