// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/environment_json.hpp>

#include <memory>
#include <stdexcept>

#include "support/catch.hpp"

using namespace infra::sdk;

namespace {

// With another value than the default in each field, so that one that is lost on the way is missed.
Cluster example_cluster() {
  NodePool pool;
  pool.name = "apps";
  pool.cpu = {4, {"cluster.nodePools.apps.cpu"}};
  pool.memory_mib = {16384, {"cluster.nodePools.apps.memory"}};
  pool.arch = {Architecture::arm64, {"cluster.nodePools.apps.arch"}};
  pool.machine = {"m7g.xlarge", {"cluster.nodePools.apps.cpu"}};
  pool.min = {1, {"cluster.nodePools.apps.min"}};
  pool.max = {20, {"cluster.nodePools.apps.max"}};
  pool.spot = {true, {"cluster.nodePools.apps.spot"}};
  pool.labels = {{{"tier", "apps"}}, {"cluster.nodePools.apps.labels"}};
  pool.taints = {{{"dedicated", "batch", TaintEffect::no_execute}},
                 {"cluster.nodePools.apps.taints"}};
  pool.disk_gib = {50, {"cluster.nodePools.apps.disk"}};

  Cluster cluster;
  cluster.name = "main";
  cluster.version = {"1.36", {"cluster.version"}};
  cluster.endpoint = {{true, {"cluster.endpoint.public"}},
                      {{"203.0.113.0/24"}, {"cluster.endpoint.allow"}}};
  cluster.secrets_encryption = {true, {"cluster.secretsEncryption"}};
  cluster.logs = {{ClusterLog::control_plane}, {"cluster.logs"}};
  cluster.node_provisioning = {NodeProvisioning::pools, {"cluster.nodeProvisioning"}};
  cluster.node_access = {NodeAccess::ssh, {"cluster.nodeAccess"}};
  cluster.pools = {pool};
  cluster.access = {{{"sre", {"cluster.access[0].group"}},
                     {Role::admin, {"cluster.access[0].role"}},
                     {{"shop"}, {"cluster.access[0].namespaces"}}}};
  return cluster;
}

Database example_database() {
  Database database;
  database.engine = {Engine::mysql, {"database.engine"}};
  database.version = {"8.4", {"database.version"}};
  database.release = {"8.4.9", {"database.version"}};
  database.name = {"shop", {"database.name"}};
  database.secret = {"shop-db", {"database.secret"}};
  database.clients = {{Client::cluster}, {"database.clients"}};
  database.cpu = {2, {"database.cpu"}};
  database.memory_mib = {8192, {"database.memory"}};
  database.machine = {"db.m7g.large", {"database.cpu"}};
  database.storage = {{100, {"database.storage.size"}}, {500, {"database.storage.max"}}};
  database.primary = {"main", {"database.primary"}};
  database.replicas = {{"standby"}, {"database.replicas"}};
  database.backups = {{7, {"database.backups.retention"}},
                      {true, {"database.backups.pointInTime"}}};
  database.deletion_protection = {true, {"database.deletionProtection"}};
  database.maintenance = {{Weekday::sunday, {"database.maintenance.day"}},
                          {3, {"database.maintenance.hour"}}};
  return database;
}

Environment example() {
  Environment environment;
  environment.metadata = {{"shop", {"metadata.name"}},
                          {"omi", {"metadata.organization"}},
                          {{{"team", "platform"}}, {"metadata.labels"}}};
  environment.network.cidr = {*Cidr::parse("10.0.0.0/12"), {"network.cidr"}};
  environment.network.zones = {2, {"network.zones"}};
  environment.network.egress = {Egress::single, {"network.egress"}};
  environment.network.flow_logs = {true, {"network.flowLogs"}};
  environment.main_region = {"main", {"regions.main"}};
  environment.regions.push_back({"main",
                                 {"europe-west", {"regions.main.location"}},
                                 {"eu-west-1", {"regions.main.location"}},
                                 {{"a", "b"}, {"network.zones", "regions.main.location"}},
                                 {*Cidr::parse("10.0.0.0/16"), {"network.cidr"}},
                                 {example_cluster()}});
  environment.database = example_database();
  environment.settings =
      Settings({{"account", "123456789012"}, {"groups", {{"sre", "arn:aws:iam::1:role/sre"}}}},
               "providers.aws");
  return environment;
}

}  // namespace

TEST_CASE("an environment arrives as it was sent") {
  const auto sent = environment_to_json(example());
  const auto arrived = environment_from_json(sent, std::make_shared<Usage>());
  CHECK(environment_to_json(arrived) == sent);
  CHECK(arrived.main().cidr->text() == "10.0.0.0/16");
  CHECK(*arrived.main().clusters.front().pools.front().arch == Architecture::arm64);
  CHECK(arrived.main().clusters.front().pools.front().taints->front().effect ==
        TaintEffect::no_execute);
  CHECK(*arrived.database->maintenance.day == Weekday::sunday);
}

TEST_CASE("a spec without a database arrives without one") {
  auto environment = example();
  environment.database.reset();
  CHECK_FALSE(environment_from_json(environment_to_json(environment), std::make_shared<Usage>())
                  .database.has_value());
}

TEST_CASE("an entry of a setting knows its place, and one that is not there is none") {
  const auto usage = std::make_shared<Usage>();
  const auto environment = environment_from_json(environment_to_json(example()), usage);
  CHECK(**environment.settings.entry("groups", "sre") == "arn:aws:iam::1:role/sre");
  CHECK(*usage == Usage{"providers.aws.groups.sre"});
  CHECK_FALSE(environment.settings.entry("groups", "dev").has_value());
  CHECK_FALSE(environment.settings.entry("locations", "main").has_value());
}

TEST_CASE("all fields of an environment note their use in one place") {
  const auto usage = std::make_shared<Usage>();
  const auto environment = environment_from_json(environment_to_json(example()), usage);
  CHECK(usage->empty());
  (void)*environment.main().zones;
  (void)*environment.settings.text("account");
  CHECK(*usage ==
        Usage{"network.zones", "providers.aws.account", "regions.main", "regions.main.location"});
}

TEST_CASE("a document that is no environment is refused") {
  const auto usage = std::make_shared<Usage>();
  auto wrong = environment_to_json(example());
  wrong["regions"][0]["cidr"]["value"] = "10.0.0.1/16";
  CHECK_THROWS_AS(environment_from_json(wrong, usage), std::invalid_argument);
  wrong = environment_to_json(example());
  wrong["regions"][0]["clusters"][0]["nodeAccess"]["value"] = "telnet";
  CHECK_THROWS_AS(environment_from_json(wrong, usage), std::invalid_argument);
  wrong["regions"][0].erase("cidr");
  CHECK_THROWS_AS(environment_from_json(wrong, usage), nlohmann::json::exception);
}
