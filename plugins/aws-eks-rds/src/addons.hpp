// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/environment.hpp>

#include "foundation.hpp"

namespace infra::aws {

// The roles of add-ons that call AWS: theirs alone, so that nodes need no such rights. They are made
// before the cluster, because an add-on that has no role yet does not become ready.
void add_addon_roles(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree);

// What every cluster has, each at one version. `cluster` gets what it depends on.
class Addons {
public:
  explicit Addons(sdk::Component& cluster)
      : cni_role_(cluster.depends_on("vpc-cni-role/*", "cni_role")),
        storage_role_(cluster.depends_on("ebs-csi-role/*", "storage_role")) {}

  sdk::Value of(const sdk::Cluster& cluster, const Names& names, sdk::Blueprint& tree) const;

private:
  sdk::Dependency cni_role_;
  sdk::Dependency storage_role_;
};

}  // namespace infra::aws
