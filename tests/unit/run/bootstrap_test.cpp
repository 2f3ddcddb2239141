// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "run/bootstrap.hpp"

#include "support/catch.hpp"

using namespace infra;
using blueprint::Local;
using blueprint::Scope;

namespace {

blueprint::Blueprint two_regions() {
  blueprint::Blueprint made;
  made.backend = {"gcs", {{{"bucket", Local{Scope::region, "state_bucket"}}}}};
  made.region_locals["global"]["state_bucket"].value = "omi-state-west";
  made.region_locals["west"]["state_bucket"].value = "omi-state-west";
  made.region_locals["east"]["state_bucket"].value = "omi-state-east";
  for (const char* region : {"west", "east", "global"}) {
    made.units.push_back({region, "network", "network", {}, {}});
  }
  made.bootstrap = {"global/services"};
  return made;
}

}  // namespace

TEST_CASE("a tree needs the bucket of every region that has units") {
  const auto bootstrap = run::bootstrap_of(two_regions());
  REQUIRE(bootstrap.state.size() == 3);
  CHECK(bootstrap.state[0].region == "east");
  CHECK(bootstrap.state[0].bucket == "omi-state-east");
  CHECK(bootstrap.state[1].bucket == "omi-state-west");
}

TEST_CASE("buckets come first, then the units that others need to be planned") {
  const auto steps = run::steps_of(run::bootstrap_of(two_regions()), "environments/shop/gcp");
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].purpose ==
        "make the buckets for state: omi-state-east (east), omi-state-west (global and west)");
  CHECK(run::command_line(steps[0]) ==
        "terragrunt --working-dir environments/shop/gcp --non-interactive backend bootstrap --all");
  CHECK(run::command_line(steps[1]) ==
        "terragrunt --working-dir environments/shop/gcp/global/services --non-interactive apply "
        "-auto-approve");
}
