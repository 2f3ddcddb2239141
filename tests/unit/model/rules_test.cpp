// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "resolving.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::complaints_of;
using test::k_two_regions;
using test::Lines;
using test::resolved;

TEST_CASE("no region gets addresses that are reserved") {
  const auto from =
      resolved(k_two_regions + "network: { reserved: [10.0.0.0/16, 10.1.128.0/24] }\n");
  CHECK(from.environment.region("main").cidr->text() == "10.2.0.0/16");
  CHECK(from.environment.region("standby").cidr->text() == "10.3.0.0/16");
}

TEST_CASE("what a region has already cannot be reserved") {
  model::Lock lock;
  lock.slots = {{0, "main"}, {1, "standby"}};
  CHECK(
      complaints_of(k_two_regions + "network:\n  reserved: [10.0.0.0/24]\n", lock) ==
      Lines{
          "7:13 spec.network.reserved network.reserved: holds addresses of region \"main\", which "
          "has slot 0 of the lock (a region that was built keeps its addresses: reserve others)"});
}

TEST_CASE("reserved addresses elsewhere are nobody's concern") {
  const auto from = resolved(k_two_regions + "network: { reserved: [192.168.0.0/16] }\n");
  CHECK(from.environment.region("main").cidr->text() == "10.0.0.0/16");
}
