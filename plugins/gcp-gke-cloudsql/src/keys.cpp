// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "keys.hpp"

#include <string>
#include <utility>
#include <vector>

namespace infra::gcp {

namespace {

// A deleted key can be brought back for as long; in it lies all that it has encrypted.
constexpr char k_thirty_days[] = "2592000s";
constexpr char k_ninety_days[] = "7776000s";

// Keys, each with the API whose service agent uses it.
using Keys = std::vector<std::pair<std::string, std::string>>;

// A region has all of them, even where it has no database yet: one that comes later finds its key.
Keys keys_for(const Needs& needs) {
  Keys keys;
  if (needs.cluster_keys) keys.emplace_back(k_cluster_key, "container.googleapis.com");
  if (needs.database) {
    keys.emplace_back(k_database_key, "sqladmin.googleapis.com");
    keys.emplace_back(k_secrets_key, "secretmanager.googleapis.com");
  }
  return keys;
}

}  // namespace

void add_keys(const sdk::Environment& environment, const Names& names, const Needs& needs,
              sdk::Blueprint& tree) {
  auto& keys = tree.component("keys", "kms").covers("keys");
  const auto& services = keys.depends_on_global("services");
  sdk::List purposes;
  sdk::List agents;
  for (const auto& [purpose, api] : keys_for(needs)) {
    purposes.push_back(purpose);
    agents.push_back(
        sdk::text({"serviceAccount:", services.output("enabled_api_identities", {api})}));
  }
  const auto uses = sdk::Value(purposes).because("one key for each use");
  keys.input("project_id", names.project)
      .input("location", sdk::region_local("name"))
      .input("keyring", names.prefix)
      .input("keys", uses)
      .input("set_encrypters_for", uses)
      .input("encrypters", agents)
      .input("set_decrypters_for", uses)
      .input("decrypters", agents)
      .input("key_rotation_period", k_ninety_days)
      .input("key_destroy_scheduled_duration", k_thirty_days)
      // A destroy may take the keys along with what they encrypt: thirty days are time to undo it.
      .input("prevent_destroy", false)
      .on_destroy(
          "Cloud KMS waits for 30 days, in which `gcloud kms keys versions restore` takes a key "
          "back; key rings "
          "stay for ever, so take them out of the state and import them when you build again");
  for (const auto& region : environment.regions) tree.unit(*region.cloud_region, "keys", keys);
}

}  // namespace infra::gcp
