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

TEST_CASE("who reserves the whole network is told so at the block that takes it") {
  CHECK(
      complaints_of(k_two_regions + "network: { reserved: [192.168.0.0/16, 10.0.0.0/8] }\n") ==
      Lines{"6:39 spec.network.room network.reserved[1]: leaves no part of \"10.0.0.0/12\" for any "
            "region (reserve less, or take a larger block in network.cidr)"});
}

TEST_CASE("a network has private addresses") {
  for (const std::string right : {"172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"}) {
    CHECK_NOTHROW(resolved(k_two_regions + "network: { cidr: " + right + " }\n"));
  }
  for (const std::string wrong : {"8.0.0.0/8", "172.0.0.0/8", "127.0.0.0/8", "224.0.0.0/8"}) {
    CHECK(complaints_of(k_two_regions + "network: { cidr: " + wrong + " }\n") ==
          Lines{"6:18 spec.network.public network.cidr: \"" + wrong +
                "\" is not private: its addresses belong to others (take a block of 10.0.0.0/8, "
                "172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10)"});
  }
}

TEST_CASE("a region's difference is mended where the region says it") {
  const std::string head = R"(apiVersion: infra/v1
kind: Environment
metadata: { name: shop, organization: omi }
mainRegion: main
regions:
  main: { location: europe-west }
  standby: { location: us-east, cluster: { nodePools: { apps: { max: 1 } } } }
)";
  CHECK(
      complaints_of(head + "cluster: { nodePools: { apps: { cpu: 2, memory: 4Gi, min: 2 } } }\n") ==
      Lines{"7:70 spec.order regions.standby.cluster.nodePools.apps.max: max is 1, less than min, "
            "which is 2 (let min be at most max)"});
}
