// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/plugin.hpp>

namespace sdk = infra::sdk;

// A cloud with networks and nothing else.
static void translate(const sdk::Environment& environment, sdk::Blueprint& tree) {
  const auto& [name, organization, labels] = environment.metadata;
  const auto tenant = tree.say("tenant", environment.settings.text("tenant"));
  tree.backend("http", {{"address", "https://state.acme.example"}});
  auto& network = tree.component("network", "network")
                      .input("tenant", tenant)
                      .input("name", sdk::text({organization, "-", name}))
                      .input("labels", labels)
                      .input("zones", sdk::region_local("zones"))
                      .input("address_block", sdk::region_local("cidr"));
  for (const auto& region : environment.regions) {
    tree.say_in(*region.cloud_region, "cidr", region.cidr);
    tree.say_in(*region.cloud_region, "zones", region.zones);
    tree.unit(*region.cloud_region, "network", network);
  }
}

INFRA_SDK_PLUGIN(translate)
