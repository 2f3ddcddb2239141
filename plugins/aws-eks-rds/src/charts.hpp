// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

namespace infra::aws {

// A component whose units are charts of the cluster that they are named after: units of their own, because
// whoever applies them must reach the cluster, and be its admin.
class Chart {
public:
  Chart(const std::string& name, sdk::Blueprint& tree);

  sdk::Component& component() { return component_; }
  sdk::Value cluster_name() const { return cluster_.output("cluster_name"); }

private:
  sdk::Component& component_;
  const sdk::Dependency& cluster_;
};

}  // namespace infra::aws
