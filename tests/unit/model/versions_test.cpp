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

model::Lock pinned(const std::string& version) {
  model::Lock lock;
  lock.pins["acme"]["cluster.version"] = version;
  return lock;
}

std::string version_of(const model::Resolved& from) {
  return *from.environment.main().clusters.front().version;
}

}  // namespace

TEST_CASE("latest is the newest version of the facts, and is pinned at the path that says it") {
  const auto from = resolved(k_two_regions + "cluster: {}\n");
  CHECK(version_of(from) == "1.36");
  CHECK(from.pins == model::Pins{{"cluster.version", "1.36"}});
}

TEST_CASE("latest stays what it was when it was pinned") {
  const auto from = resolved(k_two_regions + "cluster: { version: latest }\n", pinned("1.35"));
  CHECK(version_of(from) == "1.35");
  CHECK(from.pins == model::Pins{{"cluster.version", "1.35"}});
}

TEST_CASE("a version that is named is never pinned") {
  const auto from = resolved(k_two_regions + "cluster: { version: \"1.35\" }\n", pinned("1.36"));
  CHECK(version_of(from) == "1.35");
  CHECK(from.pins.empty());
}

TEST_CASE("a version without standard support on the day of the facts is refused") {
  CHECK(complaints_of(k_two_regions + "cluster:\n  version: \"1.33\"\n").front() ==
        "7:12 spec.version.unsupported cluster.version: \"1.33\" of kubernetes is not in standard "
        "support on acme (as of 2026-09-21) (one of: 1.36, 1.35)");
}

TEST_CASE("a pinned version that lost its support is answered with the way to a newer one") {
  CHECK(complaints_of(k_two_regions + "cluster: {}\n", pinned("1.33")).front() ==
        "6:1 spec.version.unsupported cluster.version: \"1.33\" of kubernetes is not in standard "
        "support on acme (as of 2026-09-21) (take the newest one with `infra build --upgrade`, or "
        "name one of: 1.36, 1.35)");
}

TEST_CASE("a product that a cloud does not offer is refused") {
  CHECK(complaints_of(k_two_regions + "database: { engine: mysql, cpu: 2, memory: 8Gi }\n") ==
        Lines{"6:1 spec.version.none database.version: acme offers no version of mysql in standard "
              "support (install a newer release of the plugin acme-cloud)"});
}
