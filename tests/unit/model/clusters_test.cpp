// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// What is said of all clusters, and what a region says differently.
#include "resolving.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::complaints_of;
using test::k_two_regions;
using test::Lines;
using test::resolved;

namespace {

const sdk::Cluster& only_cluster(const model::Resolved& from, const std::string& region) {
  const auto& clusters = from.environment.region(region).clusters;
  REQUIRE(clusters.size() == 1);
  return clusters.front();
}

const sdk::NodePool& pool(const sdk::Cluster& cluster, const std::string& name) {
  for (const auto& one : cluster.pools) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no pool " + name);
}

Lines names(const std::vector<sdk::Cluster>& clusters) {
  Lines list;
  for (const auto& cluster : clusters) list.push_back(cluster.name);
  return list;
}

}  // namespace

TEST_CASE("a spec without a cluster has none") {
  CHECK(resolved(k_two_regions).environment.main().clusters.empty());
}

TEST_CASE("an empty cluster stands in every region, with a system pool and every default") {
  const auto from = resolved(k_two_regions + "cluster: {}\n");
  const auto& cluster = only_cluster(from, "standby");
  CHECK(cluster.name == "main");
  CHECK(*cluster.version == "1.36");
  CHECK_FALSE(*cluster.endpoint.is_public);
  CHECK(*cluster.secrets_encryption);
  CHECK(*cluster.node_provisioning == sdk::NodeProvisioning::just_in_time);
  CHECK(*cluster.node_access == sdk::NodeAccess::session);
  REQUIRE(cluster.pools.size() == 1);
  const auto& system = cluster.pools.front();
  CHECK(system.is_system());
  CHECK((*system.min == 2 && *system.max == 4 && *system.machine == "a-2"));
}

TEST_CASE("a region changes what it names, and nothing else, and only there") {
  const auto from = resolved(R"(apiVersion: infra/v1
kind: Environment
metadata: { name: shop, organization: omi }
mainRegion: main
regions:
  main: { location: europe-west }
  standby: { location: us-east, cluster: { nodePools: { apps: { min: 1 } } } }
cluster: { nodePools: { apps: { cpu: 4, memory: 16Gi, min: 2, max: 20, labels: { tier: apps } } } }
)");
  const auto& main = pool(only_cluster(from, "main"), "apps");
  const auto& standby = pool(only_cluster(from, "standby"), "apps");
  CHECK(*main.min == 2);
  CHECK(*standby.min == 1);
  CHECK(*standby.max == 20);
  CHECK(standby.labels->at("tier") == "apps");
  CHECK(standby.min.from() == Lines{"regions.standby.cluster.nodePools.apps.min"});
  CHECK(standby.max.from() == Lines{"cluster.nodePools.apps.max"});
}

TEST_CASE("what every region overrides is heard all the same") {
  const auto from = resolved(R"(apiVersion: infra/v1
kind: Environment
metadata: { name: shop, organization: omi }
regions: { main: { location: europe-west, cluster: { secretsEncryption: false } } }
cluster: { secretsEncryption: true }
)");
  CHECK_FALSE(*only_cluster(from, "main").secrets_encryption);
  CHECK(std::find(from.heard.begin(), from.heard.end(), "cluster.secretsEncryption") !=
        from.heard.end());
}

TEST_CASE("several clusters go by their names, and a region may have one of its own") {
  const auto from = resolved(R"(apiVersion: infra/v1
kind: Environment
metadata: { name: shop, organization: omi }
mainRegion: main
regions:
  main: { location: europe-west }
  standby: { location: us-east, clusters: { lab: { version: "1.35" } } }
clusters: { main: {}, batch: { nodeAccess: none } }
)");
  CHECK(names(from.environment.region("main").clusters) == Lines{"batch", "main"});
  CHECK(names(from.environment.region("standby").clusters) == Lines{"batch", "lab", "main"});
  CHECK(*from.environment.region("standby").clusters[1].version == "1.35");
}

TEST_CASE("a spec speaks of its cluster in one way") {
  CHECK(complaints_of(k_two_regions + "cluster: {}\nclusters: { batch: {} }\n").front() ==
        "7:11 spec.cluster.forms clusters: a spec speaks of its one cluster or of several by name, "
        "and cluster is there too (name the other one as well: clusters: { main: … })");
}

TEST_CASE("a pool gets the smallest machine that covers what it needs") {
  const auto from =
      resolved(k_two_regions + "cluster: { nodePools: { apps: { cpu: 3, memory: 4Gi } } }\n");
  const auto& machine = pool(only_cluster(from, "main"), "apps").machine;
  CHECK(*machine == "a-4");
  CHECK(machine.from() == Lines{"cluster.nodePools.apps.cpu", "cluster.nodePools.apps.memory",
                                "cluster.nodePools.apps.arch"});
}

TEST_CASE("a need that no machine of a region covers is told at the part that is too much") {
  CHECK(
      complaints_of(k_two_regions +
                    "cluster:\n  nodePools:\n    apps: { cpu: 4, memory: 16Gi, arch: arm64 }\n") ==
      Lines{"8:41 spec.machine.none cluster.nodePools.apps.arch: acme has no machine in east-1 for "
            "arm64 (ask for another architecture)"});
  CHECK(complaints_of(k_two_regions + "cluster:\n  nodePools:\n    apps: { cpu: 4, memory: 1Ti }\n")
            .front() ==
        "8:29 spec.machine.none cluster.nodePools.apps.memory: acme has no machine for amd64 "
        "with 1Ti of memory (ask for at most 16Gi)");
}

TEST_CASE("a region that closes an endpoint need not take back whom all others let in") {
  const auto from = resolved(R"(
apiVersion: infra/v1
kind: Environment
metadata: { name: shop, organization: omi }
mainRegion: main
regions:
  main: { location: europe-west }
  standby: { location: us-east, cluster: { endpoint: { public: false } } }
cluster: { endpoint: { public: true, allow: [203.0.113.0/24] } }
)");
  CHECK(from.environment.region("standby").clusters[0].endpoint.allow->empty());
  CHECK(from.environment.region("main").clusters[0].endpoint.allow->size() == 1);
}

TEST_CASE("a pool says what its nodes need, but for the system pool") {
  CHECK(complaints_of(k_two_regions +
                      "cluster:\n  nodePools:\n    system: {}\n    apps: { cpu: 4 }\n")
            .front() ==
        "9:5 spec.missing cluster.nodePools.apps.memory: is missing (a pool says what its nodes "
        "need: for example memory: 16Gi)");
}

TEST_CASE("a pool has no more nodes at least than at most") {
  CHECK(
      complaints_of(k_two_regions +
                    "cluster:\n  nodePools:\n    apps: { cpu: 4, memory: 16Gi, min: 9, max: 3 }\n")
          .front() ==
      "8:40 spec.order cluster.nodePools.apps.min: min is 9, more than max, which is 3 (let min be "
      "at most max)");
}

TEST_CASE("the system pool always has a node") {
  CHECK(complaints_of(k_two_regions + "cluster: { nodePools: { system: { min: 0 } } }\n").front() ==
        "6:40 spec.pool.system cluster.nodePools.system.min: the system pool has no node that is "
        "always there (what runs the cluster runs on it: let min be 1 or more)");
}

TEST_CASE("a node has one taint of a key and an effect, whatever the values") {
  const auto with = [](const std::string& taints) {
    return k_two_regions + "cluster: { nodePools: { system: { taints: [" + taints + "] } } }\n";
  };
  CHECK(complaints_of(with("{ key: a }, { key: a, value: b, effect: NoSchedule }")).front() ==
        "6:56 spec.unique cluster.nodePools.system.taints[1]: \"a\" is in the list twice with the "
        "effect NoSchedule (a node has one taint of a key and an effect: take one of them out)");
  CHECK(complaints_of(with("{ key: a }, { key: a, effect: NoExecute }, { key: b }")).empty());
}

TEST_CASE("a public endpoint says who may use it, and a private one has nobody to name") {
  CHECK(complaints_of(k_two_regions + "cluster: { endpoint: { public: true } }\n").front() ==
        "6:32 spec.endpoint.allow cluster.endpoint.public: the endpoint is public, and "
        "cluster.endpoint.allow names nobody (list the addresses that may use it: allow: "
        "[203.0.113.0/24])");
  CHECK(
      complaints_of(k_two_regions + "cluster: { endpoint: { allow: [203.0.113.0/24] } }\n")
          .front() ==
      "6:31 spec.endpoint.allow cluster.endpoint.allow: is for a public endpoint, and this one is "
      "private (take it out, or say public: true)");
}

TEST_CASE("that nobody has access may be said") {
  const auto from = resolved(k_two_regions + "cluster: { access: [] }\n");
  CHECK(only_cluster(from, "main").access.empty());
  CHECK(std::find(from.heard.begin(), from.heard.end(), "cluster.access") != from.heard.end());
}

TEST_CASE("access keeps its order and its places") {
  const auto from = resolved(k_two_regions + R"(cluster:
  access:
    - { group: sre, role: admin }
    - { group: dev, role: edit, namespaces: [shop] }
)");
  const auto& access = only_cluster(from, "main").access;
  REQUIRE(access.size() == 2);
  CHECK(*access[0].role == sdk::Role::admin);
  CHECK(access[0].namespaces->empty());
  CHECK(access[1].namespaces.from() == Lines{"cluster.access[1].namespaces"});
}

TEST_CASE("what several entries say of one group and role is one right, in all that they name") {
  const auto from = resolved(k_two_regions + R"(cluster:
  access:
    - { group: dev, role: edit, namespaces: [shop, cart] }
    - { group: dev, role: view }
    - { group: dev, role: edit, namespaces: [blog, shop] }
    - { group: dev, role: view, namespaces: [shop] }
)");
  const auto& access = only_cluster(from, "main").access;
  REQUIRE(access.size() == 2);
  CHECK(*access[0].namespaces == Lines{"shop", "cart", "blog"});
  CHECK(access[0].group.from() == Lines{"cluster.access[0].group", "cluster.access[2].group"});
  CHECK(*access[1].role == sdk::Role::view);
  CHECK(access[1].namespaces->empty());
  CHECK(access[1].namespaces.from() ==
        Lines{"cluster.access[1].namespaces", "cluster.access[3].namespaces"});
}
