// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "credentials.hpp"

#include <string>

#include "engines.hpp"
#include "keys.hpp"
#include "providers.hpp"

namespace infra::gcp {

namespace {

// Where a secret is kept cannot be changed later: it is kept in every region that there is, so that a
// replica finds it in its own.
void add_secret(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  auto& secret = tree.component("secret", "secret").covers("credentials");
  secret.depends_on_global("services");
  secret.input("project_id", names.project)
      .input("secret_id", sdk::text({names.prefix, "-", environment.database->secret}));
  auto& unit = tree.unit(sdk::k_global, "secret", secret);
  sdk::Object keys;
  for (const auto& region : environment.regions) {
    const std::string& place = *region.cloud_region;
    keys[place] = unit.depends_on("keys-" + place, place, "keys").output("keys", {k_secrets_key});
  }
  unit.input("keys", keys);
}

}  // namespace

void add_credentials(const sdk::Environment& environment, const Names& names,
                     sdk::Blueprint& tree) {
  if (!environment.database) return;
  add_secret(environment, names, tree);
  auto& credentials = tree.component("credentials", "credentials").covers("credentials");
  const auto& secret = credentials.depends_on_global("secret");
  const auto& database = credentials.depends_on("database");
  credentials.provider({"random", "hashicorp/random", k_random_version});
  credentials.input("project_id", names.project)
      .input("secret", secret.output("id"))
      .input("instance", database.output("instance_name"))
      .input("engine", std::string(sdk::to_text(*environment.database->engine)))
      .input("database", environment.database->name)
      .input("port", port_of(*environment.database->engine))
      .input("generation", 1);
  const auto& primary = environment.region(*environment.database->primary);
  tree.unit(*primary.cloud_region, "credentials", credentials);
}

}  // namespace infra::gcp
