// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "database.hpp"

#include <algorithm>
#include <string>

#include "keys.hpp"
#include "providers.hpp"

namespace infra::gcp {

namespace {

constexpr std::int64_t k_most_days_of_logs = 7;  // of the edition Enterprise
constexpr std::int64_t k_most_backups = 365;
constexpr std::int64_t k_smallest_disk_gib = 10;

bool is_mysql(const sdk::Database& database) { return *database.engine == sdk::Engine::mysql; }

// Cloud SQL counts days from Monday, which is 1.
sdk::Value day_of(const sdk::Maintenance& maintenance) {
  return sdk::Value(static_cast<int>(*maintenance.day) + 1)
      .because("counted from Monday, which is 1", maintenance.day);
}

sdk::Value flag(const char* name, const char* value) {
  return sdk::Object{{"name", name}, {"value", value}};
}

// Logins by IAM, and a log of who came, what they changed and what was slow.
sdk::Value flags_of(const sdk::Database& database) {
  const sdk::List flags =
      is_mysql(database)
          ? sdk::List{flag("cloudsql_iam_authentication", "on"), flag("local_infile", "off"),
                      flag("slow_query_log", "on")}
          : sdk::List{
                flag("cloudsql.enable_pgaudit", "on"), flag("cloudsql.iam_authentication", "on"),
                flag("log_connections", "on"),         flag("log_disconnections", "on"),
                flag("log_lock_waits", "on"),          flag("log_statement", "ddl")};
  return sdk::Value(flags).because("what the engine calls them", database.engine);
}

// Backups are made in the hour before the one for maintenance, and stay in the region.
sdk::Value backups_of(const sdk::Database& database) {
  const auto hour = (*database.maintenance.hour + 23) % 24;
  const std::string start = (hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
  const auto days = *database.backups.retention_days;
  const bool any_moment = *database.backups.point_in_time;
  sdk::Object backups{
      {"enabled", true},
      {"start_time", start},
      {"location", sdk::region_local("name")},
      // The first moment of the time needs a backup from before it.
      {"retained_backups", std::min(days + 1, k_most_backups)},
      {"retention_unit", "COUNT"},
      {"transaction_log_retention_days", std::to_string(std::min(days, k_most_days_of_logs))}};
  backups[is_mysql(database) ? "binary_log_enabled" : "point_in_time_recovery_enabled"] =
      any_moment;
  return sdk::Value(backups).because("one backup a day, an hour before the maintenance",
                                     database.backups.retention_days,
                                     database.backups.point_in_time, database.maintenance.hour);
}

void refuse_limits(const sdk::Database& database, sdk::Blueprint& tree) {
  const auto& backups = database.backups;
  if (*backups.point_in_time && *backups.retention_days > k_most_days_of_logs) {
    tree.refuse(backups.retention_days, "Cloud SQL restores any moment of the last 7 days at most",
                "retention: 7d, or pointInTime: false");
  }
  if (*backups.retention_days > k_most_backups) {
    tree.refuse(backups.retention_days, "Cloud SQL keeps 365 daily backups at most",
                "retention: 365d");
  }
  if (!*backups.point_in_time && !database.replicas->empty()) {
    tree.refuse(backups.point_in_time,
                "a replica of Cloud SQL reads the log that any moment is restored from",
                "pointInTime: true");
  }
  if (*database.storage.size_gib < k_smallest_disk_gib) {
    tree.refuse(database.storage.size_gib, "a disk of Cloud SQL begins at 10Gi", "size: 10Gi");
  }
}

void set_instance(const sdk::Database& database, const Names& names, sdk::Component& instance) {
  const auto& keys = instance.depends_on("keys");
  const auto& vpc = instance.depends_on_global("vpc");
  instance.depends_on_global("private-services");
  instance.input("project_id", names.project)
      .input("name", sdk::text({names.prefix, "-", sdk::region_local("name")}))
      .input("region", sdk::region_local("name"))
      .input("zone", sdk::call("element", {sdk::region_local("zones"), 0}))
      .input("availability_type", "ZONAL")
      .input("database_version", database.release)
      // Never the default: the newer engines take the dearer edition, which refuses these machines.
      .input("edition", "ENTERPRISE")
      .input("tier", database.machine)
      .input("disk_type", "PD_SSD")
      .input("disk_size", database.storage.size_gib)
      .input("disk_autoresize", true)
      .input("disk_autoresize_limit", database.storage.max_gib)
      .input("ip_configuration",
             sdk::Object{{"ipv4_enabled", false},
                         {"private_network", vpc.output("network_self_link")},
                         {"allocated_ip_range", sdk::region_local("managed_range")},
                         {"ssl_mode", "ENCRYPTED_ONLY"}})
      .input("encryption_key_name", keys.output("keys", {k_database_key}));
}

void set_operation(const sdk::Database& database, const Names& names, sdk::Component& instance) {
  instance.input("database_flags", flags_of(database))
      .input("insights_config", sdk::Object{{"enhanced_query_insights_enabled", false},
                                            {"query_plans_per_minute", 5},
                                            {"query_string_length", 1024},
                                            {"record_application_tags", true},
                                            {"record_client_address", false}})
      .input("maintenance_window_day", day_of(database.maintenance))
      .input("maintenance_window_hour", database.maintenance.hour)
      .input("maintenance_window_update_track", "stable")
      .input("deletion_protection", database.deletion_protection)
      .input("deletion_protection_enabled", database.deletion_protection)
      .on_destroy(*database.deletion_protection
                      ? "Cloud SQL refuses until `database.deletionProtection: false` is built and "
                        "applied; backups go "
                        "with an instance, and its name is free again after a week"
                      : "backups go with an instance, and its name is free again after a week")
      // The module would keep its password in the state; ours comes with the credentials.
      .input("enable_default_user", false)
      .input("enable_default_db", sdk::Value(false).because("a replica has its primary's"))
      .input("user_labels", names.labels);
  instance.provider({"null", "hashicorp/null", k_null_version});
  instance.provider({"random", "hashicorp/random", k_random_version});
}

void add_replica(const sdk::Database& database, const sdk::Region& primary,
                 const sdk::Region& region, const sdk::Component& instance, sdk::Blueprint& tree) {
  auto& replica = tree.unit(*region.cloud_region, "database", instance);
  const auto& source = replica.depends_on("source", *primary.cloud_region, "database");
  replica.input("master_instance_name", source.output("instance_name"));
  // The module for PostgreSQL says so by itself.
  if (is_mysql(database)) replica.input("instance_type", "READ_REPLICA_INSTANCE");
}

// What people run when the region of the primary is lost.
void tell_takeover(const sdk::Environment& environment, const sdk::Region& region,
                   sdk::Blueprint& tree) {
  const auto project = environment.settings.text("project");
  tree.takeover(*region.cloud_region,
                {"gcloud sql instances promote-replica " + prefix_of(environment.metadata, region) +
                 " --project " + *project});
}

}  // namespace

void add_database(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  if (!environment.database) return;
  const auto& database = *environment.database;
  refuse_limits(database, tree);
  auto& instance =
      tree.component("database", is_mysql(database) ? "mysql" : "postgresql").covers("database");
  set_instance(database, names, instance);
  set_operation(database, names, instance);

  const auto& primary = environment.region(*database.primary);
  tree.unit(*primary.cloud_region, "database", instance)
      .input("enable_default_db", sdk::Value(true).because("replicas have the primary's"))
      .input("db_name", database.name)
      .input("backup_configuration", backups_of(database));
  for (const auto& name : *database.replicas) {
    const auto& region = environment.region(name);
    add_replica(database, primary, region, instance, tree);
    tell_takeover(environment, region, tree);
  }
}

}  // namespace infra::gcp
