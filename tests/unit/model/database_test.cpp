// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "resolving.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::complaints_of;
using test::k_two_regions;
using test::Lines;
using test::resolved;

namespace {

const std::string k_smallest = "database: { engine: postgres, cpu: 2, memory: 8Gi";

}  // namespace

TEST_CASE("a spec without a database has none") {
  CHECK_FALSE(resolved(k_two_regions).environment.database.has_value());
}

TEST_CASE("a database needs an engine and a size, and the rest has defaults") {
  const auto from = resolved(k_two_regions + k_smallest + " }\n");
  const auto& database = *from.environment.database;
  CHECK(*database.version == "17");
  CHECK(*database.release == "17.10");
  CHECK(*database.machine == "d-2");
  CHECK(*database.name == "app");
  CHECK(*database.secret == "app-db");
  CHECK(*database.primary == "main");
  CHECK(database.replicas->empty());
  CHECK((*database.storage.size_gib == 100 && *database.storage.max_gib == 500));
  CHECK((*database.backups.retention_days == 7 && *database.backups.point_in_time));
  CHECK(*database.deletion_protection);
}

TEST_CASE("replicas are sorted, so that their order never means anything") {
  const auto from = resolved(R"(apiVersion: infra/v1
kind: Environment
metadata: { name: shop, organization: omi }
mainRegion: b
regions: { a: { location: europe-west }, b: { location: us-east } }
database: { engine: postgres, cpu: 2, memory: 8Gi, primary: b, replicas: [a] }
)");
  CHECK(*from.environment.database->replicas == Lines{"a"});
}

TEST_CASE("a primary and its replicas stand in regions of the spec") {
  CHECK(
      complaints_of(k_two_regions + k_smallest + ", primary: mian, replicas: [standbi] }\n") ==
      Lines{
          "6:61 spec.reference database.primary: \"mian\" is not one of the regions (did you mean "
          "\"main\"? one of: main, standby)",
          "6:78 spec.reference database.replicas[0]: \"standbi\" is not one of the regions (did "
          "you mean \"standby\"? one of: main, standby)"});
}

TEST_CASE("a region with the primary has no replica") {
  CHECK(
      complaints_of(k_two_regions + k_smallest + ", replicas: [main] }\n") ==
      Lines{"6:63 spec.database.replica database.replicas[0]: \"main\" has the primary, and cannot "
            "have a replica of it (name other regions)"});
}

TEST_CASE("storage begins with no more than it grows to") {
  CHECK(
      complaints_of(k_two_regions + k_smallest + ", storage: { size: 1Ti } }\n") ==
      Lines{"6:69 spec.order database.storage.size: size is 1024Gi, more than max, which is 500Gi "
            "(let size be at most max)"});
}

TEST_CASE("where there is no cluster, nobody is a client by default") {
  const auto without =
      test::resolved(test::k_two_regions + "database: { engine: postgres, cpu: 2, memory: 8Gi }\n");
  CHECK(without.environment.database->clients->empty());
}

TEST_CASE("clients that are named are there") {
  CHECK(complaints_of(k_two_regions + k_smallest + ", clients: [cluster] }\n") ==
        Lines{"6:61 spec.reference database.clients: names the cluster, and there is none (add a "
              "cluster, or let nobody connect: clients: [])"});
  CHECK_NOTHROW(resolved(k_two_regions + k_smallest + ", clients: [] }\n"));
}

TEST_CASE("a database that no machine can run is a mistake of its size") {
  CHECK(
      complaints_of(k_two_regions + "database: { engine: postgres, cpu: 64, memory: 8Gi }\n") ==
      Lines{"6:36 spec.machine.none database.cpu: acme has no machine for a database with 64 CPUs "
            "and 8192Mi of memory (ask for less of it)"});
}
