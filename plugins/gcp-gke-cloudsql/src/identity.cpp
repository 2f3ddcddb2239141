// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "identity.hpp"

#include <string>

#include <infra/sdk/naming.hpp>

namespace infra::gcp {

void add_node_identity(const sdk::Environment& environment, const Names& names,
                       sdk::Blueprint& tree) {
  constexpr std::size_t k_longest_account = 30;
  auto& identity = tree.component("node-identity", "service-accounts").covers("nodes");
  identity.depends_on_global("services");
  identity.input("project_id", names.project)
      .input("names", sdk::List{sdk::region_local("node_account")})
      .input("display_name", sdk::text({"Nodes of ", names.prefix}))
      // Logs and metrics of the node itself, and images of the project's registries.
      .input("project_roles",
             sdk::List{sdk::text({names.project, "=>roles/artifactregistry.reader"}),
                       sdk::text({names.project, "=>roles/container.defaultNodeServiceAccount"})});
  for (const auto& region : environment.regions) {
    if (region.clusters.empty()) continue;
    const std::string ending = "-nodes";
    const auto account =
        sdk::shortened(prefix_of(environment.metadata, region), k_longest_account - ending.size()) +
        ending;
    tree.say_in(*region.cloud_region, "node_account",
                sdk::Value(account).because("unique in the project, and short enough",
                                            environment.metadata.organization,
                                            environment.metadata.name, region.cloud_region));
    tree.unit(*region.cloud_region, "node-identity", identity);
  }
}

}  // namespace infra::gcp
