// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "keys.hpp"

#include <algorithm>
#include <string>

#include "places.hpp"

namespace infra::aws {

namespace {

// Whoever IAM allows may use the key: the account's own rights, and the grants that EKS and RDS make with
// them for themselves.
sdk::Component& add_key(const std::string& purpose, const std::string& what, const Names& names,
                        sdk::Blueprint& tree) {
  return tree.component(purpose + "-key", "kms")
      .input("aliases", sdk::List{sdk::text({names.prefix, "/" + purpose})})
      .input("deletion_window_in_days", 30)
      .input("description", sdk::text({what + " of ", names.prefix}))
      .input("enable_key_rotation", true)
      .on_destroy("KMS waits for 30 days, in which `aws kms cancel-key-deletion` takes a key back; "
                  "after that, "
                  "nothing that it encrypted can be read");
}

// CloudWatch encrypts with it by itself, for the log groups of this account and region.
sdk::Value statement_for_logs(const Names& names) {
  const auto service = sdk::text({"logs.", sdk::region_local("name"), ".amazonaws.com"});
  const auto groups =
      sdk::text({"arn:aws:logs:", sdk::region_local("name"), ":", names.account, ":log-group:*"});
  return sdk::Object{
      {"sid", "CloudWatchLogs"},
      {"actions", sdk::List{"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*",
                            "kms:DescribeKey"}},
      {"resources", sdk::List{"*"}},
      {"principals",
       sdk::List{sdk::Object{{"type", "Service"}, {"identifiers", sdk::List{service}}}}},
      {"conditions", sdk::List{sdk::Object{{"test", "ArnLike"},
                                           {"variable", "kms:EncryptionContext:aws:logs:arn"},
                                           {"values", sdk::List{groups}}}}}};
}

bool encrypts_secrets(const Placed& placed) { return *placed.cluster.secrets_encryption; }

void add_cluster_keys(const sdk::Environment& environment, const Names& names,
                      sdk::Blueprint& tree) {
  const auto clusters = clusters_of(environment);
  if (std::none_of(clusters.begin(), clusters.end(), encrypts_secrets)) return;
  auto& key = add_key("cluster", "Secrets of the clusters", names, tree).covers("keys");
  for (const auto& region : environment.regions) {
    if (!region.clusters.empty()) tree.unit(*region.cloud_region, "keys/cluster", key);
  }
}

void add_log_keys(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  const auto writes_logs = [&](const sdk::Region& region) {
    return *environment.network.flow_logs || !region.clusters.empty() ||
           has_database(environment, region);
  };
  const auto& regions = environment.regions;
  if (std::none_of(regions.begin(), regions.end(), writes_logs)) return;
  auto& key = add_key("logs", "Logs", names, tree)
                  .covers("network")
                  .input("key_statements", sdk::List{statement_for_logs(names)});
  for (const auto& region : regions) {
    if (writes_logs(region)) tree.unit(*region.cloud_region, "keys/logs", key);
  }
}

void add_database_keys(const sdk::Environment& environment, const Names& names,
                       sdk::Blueprint& tree) {
  if (!environment.database) return;
  auto& key = add_key("database", "Databases and their credentials", names, tree).covers("keys");
  for (const auto& region : environment.regions) {
    if (has_database(environment, region)) {
      tree.unit(*region.cloud_region, "keys/database", key);
    }
  }
}

}  // namespace

void add_keys(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  add_cluster_keys(environment, names, tree);
  add_log_keys(environment, names, tree);
  add_database_keys(environment, names, tree);
}

}  // namespace infra::aws
