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

const std::string k_promise = "disasterRecovery: { rto: 1h, rpo: 5m }\n";
const std::string k_database = "database: { engine: postgres, cpu: 2, memory: 8Gi";

Lines notes_of(const std::string& yaml) {
  Lines ids;
  for (const auto& note : resolved(yaml).notes) ids.push_back(note.id + " " + note.subject);
  return ids;
}

}  // namespace

TEST_CASE("a promise that is kept is a target where a replica follows, and a task for people") {
  CHECK(notes_of(k_two_regions + k_database + ", replicas: [standby] }\n" + k_promise) ==
        Lines{"spec.promise.target disasterRecovery.rpo",
              "spec.promise.by-hand disasterRecovery.rto"});
}

TEST_CASE("the loss of a region is survived by a database that stands in two") {
  CHECK(
      complaints_of(k_two_regions + k_database + " }\n" + k_promise) ==
      Lines{"7:1 spec.promise.replica disasterRecovery.scope: covers the loss of a region, and the "
            "database stands in one only (name another region in database.replicas, or promise "
            "less: scope: zone)"});
}

TEST_CASE("one region alone cannot be lost") {
  CHECK(complaints_of("apiVersion: infra/v1\nkind: Environment\nmetadata: { name: shop, "
                      "organization: omi }\nregions: { main: { location: europe-west } }\n" +
                      k_promise)
            .front() ==
        "5:1 spec.promise.region disasterRecovery.scope: covers the loss of a region, and there is "
        "only one (add a region, or promise less: scope: zone)");
}

TEST_CASE("what may be lost is not less than what lies between two copies") {
  const std::string zone = "disasterRecovery: { scope: zone, rto: 1h, rpo: ";
  CHECK(
      complaints_of(k_two_regions + k_database + " }\n" + zone + "1m }\n") ==
      Lines{"7:48 spec.promise.loss disasterRecovery.rpo: 1m is shorter than what can be lost "
            "between "
            "two copies of the database, which is 5m (add a replica in another region, or promise "
            "less)"});
  CHECK(complaints_of(k_two_regions + k_database + ", backups: { pointInTime: false } }\n" + zone +
                      "23h }\n")
            .front() ==
        "7:48 spec.promise.loss disasterRecovery.rpo: 23h is shorter than what can be lost between "
        "two "
        "copies of the database, which is 1d (say backups: { pointInTime: true }, add a replica, "
        "or promise less)");
  CHECK(complaints_of(k_two_regions + k_database + " }\n" + zone + "5m }\n").empty());
}

TEST_CASE("blocks without a type are in an environment whole, with their defaults") {
  const auto from = resolved(k_two_regions + "registry: { repositories: [backend] }\naudit: {}\n");
  REQUIRE(from.environment.later.size() == 2);
  CHECK(from.environment.later[0].name == "audit");
  CHECK(from.environment.later[0].value->at("retention") == "365d");
  CHECK(from.environment.later[1].value.from() == Lines{"registry"});
}
