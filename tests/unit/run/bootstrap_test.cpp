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

TEST_CASE("a tree needs the bucket of every region that has units, each once") {
  const auto bootstrap = run::bootstrap_of(two_regions());
  REQUIRE(bootstrap.state.size() == 2);
  CHECK(bootstrap.state[0].bucket == "omi-state-west");
  CHECK(bootstrap.state[0].regions == std::vector<std::string>{"global", "west"});
  CHECK(bootstrap.state[0].unit == "west/network");
  CHECK(bootstrap.state[1].bucket == "omi-state-east");
}

TEST_CASE("buckets come first, then the units that others need to be planned") {
  const auto steps = run::steps_of(run::bootstrap_of(two_regions()), "environments/shop/gcp");
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].purpose == "make the bucket for the state of global and west: omi-state-west");
  CHECK(run::command_line(steps[0]) ==
        "terragrunt --working-dir environments/shop/gcp/west/network --non-interactive init "
        "--backend-bootstrap");
  CHECK(run::command_line(steps[2]) ==
        "terragrunt --working-dir environments/shop/gcp/global/services --non-interactive apply "
        "-auto-approve");
}
