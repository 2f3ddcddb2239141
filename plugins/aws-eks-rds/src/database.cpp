// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "database.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engines.hpp"
#include "naming.hpp"
#include "network.hpp"
#include "places.hpp"
#include "windows.hpp"

namespace infra::aws {

namespace {

constexpr std::int64_t k_least_storage_gib = 20;
constexpr std::int64_t k_most_storage_gib = 65536;
constexpr std::int64_t k_most_backup_days = 35;

// Storage grows by a tenth at least.
bool grows(const sdk::Storage& storage) { return *storage.max_gib > *storage.size_gib; }

void check_storage(const sdk::Storage& storage, sdk::Blueprint& tree) {
  if (*storage.size_gib < k_least_storage_gib) {
    tree.refuse(storage.size_gib, "RDS begins with 20Gi", "take 20Gi or more");
  }
  if (*storage.max_gib > k_most_storage_gib) {
    tree.refuse(storage.max_gib, "RDS grows to 64Ti at most", "take 64Ti or less");
  }
  if (grows(storage) && *storage.max_gib * 10 < *storage.size_gib * 11) {
    tree.refuse(storage.max_gib, "RDS grows by a tenth at least, and this leaves less",
                "take as much as size, for no growth, or a tenth more");
  }
}

void check_backups(const sdk::Backups& backups, sdk::Blueprint& tree) {
  const std::int64_t days = *backups.retention_days;
  if (days < 1 || days > k_most_backup_days) {
    tree.refuse(backups.retention_days,
                "RDS keeps backups for 1 to 35 days, and a replica needs a source that has some",
                "take 1d to 35d");
  }
  if (!*backups.point_in_time) {
    tree.note(backups.point_in_time,
              "RDS can restore any moment of the time that it keeps backups for, asked or not");
  }
}

class Databases {
public:
  Databases(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree)
      : environment_(environment), database_(*environment.database), names_(names), tree_(tree),
        engine_(engine_of(database_)) {}

  void add() {
    add_security_groups();
    auto& component = tree_.component("database", "database").covers("database");
    component.covers("credentials").provider({"random", "hashicorp/random", "3.9.0"});
    say_where(component);
    say_what(component);
    say_operation(component);
    say_ends(component);
    for (const auto& region : environment_.regions) {
      if (!has_database(environment_, region)) continue;
      auto& unit = tree_.unit(*region.cloud_region, "database", component);
      if (region.name != *database_.primary) say_source(unit);
    }
  }

private:
  const std::string& primary_region() const {
    return *environment_.region(*database_.primary).cloud_region;
  }

  bool lets_clusters_in() const {
    const auto& clients = *database_.clients;
    return std::find(clients.begin(), clients.end(), sdk::Client::cluster) != clients.end();
  }

  // Reached by nodes of its own region alone: no address, no other group. It calls nobody.
  void add_security_groups() {
    auto& component = tree_.component("database-security-group", "security-group")
                          .covers("database")
                          .input("description", "Who reaches the database")
                          .input("name", sdk::text({names_.prefix, "-database"}))
                          .input("use_name_prefix", false);
    component.input("vpc_id", component.depends_on("network").output("vpc_id"));
    const auto common = lets_clusters_in() ? common_clusters() : std::set<std::string>{};
    sdk::List rules;
    for (const auto& name : common) {
      const auto& nodes = component.depends_on("cluster/" + name, "cluster_" + local_name(name));
      rules.push_back(rule_for(name, nodes));
    }
    let_in(component, rules);
    for (const auto& region : environment_.regions) {
      if (!has_database(environment_, region)) continue;
      auto& unit = tree_.unit(*region.cloud_region, "database-security-group", component);
      const bool has_more = region.clusters.size() > common.size();
      if (lets_clusters_in() && has_more) let_all_in(region, unit);
    }
  }

  // The clusters that stand in every region which has any.
  std::set<std::string> common_clusters() const {
    std::map<std::string, std::size_t> regions_with;
    std::size_t regions = 0;
    for (const auto& region : environment_.regions) {
      for (const auto& cluster : region.clusters) ++regions_with[cluster.name];
      if (!region.clusters.empty()) ++regions;
    }
    std::set<std::string> common;
    for (const auto& [name, count] : regions_with) {
      if (count == regions) common.insert(name);
    }
    return everywhere_there_is_a_database() ? common : std::set<std::string>{};
  }

  bool everywhere_there_is_a_database() const {
    return std::none_of(environment_.regions.begin(), environment_.regions.end(),
                        [&](const sdk::Region& region) {
                          return has_database(environment_, region) && region.clusters.empty();
                        });
  }

  sdk::Value rule_for(const std::string& cluster, const sdk::Dependency& nodes) const {
    return sdk::Object{{"description", "Nodes of the cluster " + cluster},
                       {"from_port", engine_.port},
                       {"protocol", "tcp"},
                       {"source_security_group_id", nodes.output("node_security_group_id")},
                       {"to_port", engine_.port}};
  }

  // What another unit makes has no id yet when this one is planned: their number is said beside.
  template <typename Inputs>
  void let_in(Inputs& inputs, const sdk::List& rules) const {
    inputs
        .input("computed_ingress_with_source_security_group_id",
               sdk::Value(rules).because("clients and nobody else", database_.clients,
                                         database_.engine))
        .input("number_of_computed_ingress_with_source_security_group_id", rules.size());
  }

  // A region with clusters that others lack says all of its own.
  void let_all_in(const sdk::Region& region, sdk::Unit& unit) const {
    sdk::List rules;
    for (const auto& cluster : region.clusters) {
      const auto& nodes = unit.depends_on("own_cluster_" + local_name(cluster.name),
                                          *region.cloud_region, "cluster/" + cluster.name);
      rules.push_back(rule_for(cluster.name, nodes));
    }
    let_in(unit, rules);
  }

  static std::string local_name(std::string name) {
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
  }

  void say_where(sdk::Component& component) {
    const auto& group = component.depends_on("database-security-group", "security_group");
    component.input("identifier", identifier())
        .input("subnet_group_name",
               component.depends_on("network").output("database_subnet_group_name"))
        .input("security_group_ids", sdk::List{group.output("security_group_id")})
        .input("kms_key_arn", component.depends_on("keys/database", "key").output("key_arn"))
        .input("log_kms_key_arn", component.depends_on("keys/logs", "logs_key").output("key_arn"));
  }

  sdk::Value identifier() const {
    const std::string plain = without_double_hyphens(names_.plain_prefix);
    if (plain == names_.plain_prefix) {
      return sdk::text({names_.prefix, "-", sdk::region_local("name")});
    }
    return sdk::text({plain + "-", sdk::region_local("name")});
  }

  std::string plain_identifier(const std::string& region) const {
    return without_double_hyphens(names_.plain_prefix) + "-" + region;
  }

  void say_what(sdk::Component& component) {
    component
        .input("engine",
               sdk::Value(sdk::to_text(*database_.engine)).because("the engine", database_.engine))
        .input("engine_version", database_.release)
        .input("parameter_group_family", engine_.parameter_group_family)
        .input("parameters", engine_.parameters)
        .input("log_exports", engine_.log_exports)
        .input("log_retention_in_days", k_log_retention_days)
        .input("port", sdk::Value(engine_.port).because("the engine's own", database_.engine))
        .input("instance_class", database_.machine)
        .input("allocated_storage", database_.storage.size_gib)
        .input("max_allocated_storage",
               sdk::Value(grows(database_.storage) ? *database_.storage.max_gib : 0)
                   .because("no growth where it begins with all", database_.storage.size_gib,
                            database_.storage.max_gib))
        .input("database_name", database_.name)
        .input("secret_name", sdk::text({names_.prefix, "/", database_.secret}))
        .input("secret_replica_regions", copies_of_secret());
  }

  sdk::Value copies_of_secret() const {
    sdk::List regions;
    for (const auto& name : *database_.replicas) {
      regions.emplace_back(*environment_.region(name).cloud_region);
    }
    return sdk::Value(regions).because("where replicas are", database_.replicas);
  }

  void say_operation(sdk::Component& component) {
    const auto& maintenance = database_.maintenance;
    component.input("backup_retention_period", database_.backups.retention_days)
        .input("backup_window", sdk::Value(backup_window(maintenance))
                                    .because("two hours before maintenance", maintenance.hour))
        .input("maintenance_window", sdk::Value(maintenance_window(maintenance))
                                         .because("the hour of maintenance, as RDS says it",
                                                  maintenance.day, maintenance.hour))
        .input("deletion_protection", database_.deletion_protection);
  }

  // What people should know before a destroy, and when a region is lost.
  void say_ends(sdk::Component& component) {
    component.on_destroy(*database_.deletion_protection
                             ? "RDS refuses until `database.deletionProtection: false` is built "
                               "and applied; from then "
                               "on it keeps no backup either"
                             : "all backups go with them: take a snapshot of what is to stay");
    for (const auto& name : *database_.replicas) {
      const std::string region = *environment_.region(name).cloud_region;
      tree_.takeover(region, {"aws rds promote-read-replica --region " + region +
                                  " --db-instance-identifier " + plain_identifier(region),
                              "aws secretsmanager stop-replication-to-replica --region " + region +
                                  " --secret-id " + names_.plain_prefix + "/" + *database_.secret});
    }
  }

  void say_source(sdk::Unit& unit) {
    const auto& source = unit.depends_on("source", primary_region(), "database");
    unit.input("replicate_source_db", source.output("db_instance_arn")
                                          .because("a replica of the one that takes writes",
                                                   database_.primary, database_.replicas));
  }

  const sdk::Environment& environment_;
  const sdk::Database& database_;
  const Names& names_;
  sdk::Blueprint& tree_;
  Engine engine_;
};

}  // namespace

void add_database(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  if (!environment.database) return;
  check_storage(environment.database->storage, tree);
  check_backups(environment.database->backups, tree);
  Databases(environment, names, tree).add();
}

}  // namespace infra::aws
