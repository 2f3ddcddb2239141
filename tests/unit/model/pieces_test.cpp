// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/pieces.hpp"

#include "resolving.hpp"
#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::Lines;

namespace {

registry::Plugin building(const Lines& pieces) {
  auto plugin = test::acme();
  plugin.capabilities.clear();
  for (const auto& piece : pieces) plugin.capabilities.push_back({piece, ""});
  return plugin;
}

Diagnostics refused(const std::string& yaml, const Lines& pieces) {
  const auto written = spec::read(yaml, 0);
  REQUIRE(written.has_value());
  return model::refuse_unbuilt(*written, building(pieces));
}

}  // namespace

TEST_CASE("a block that no capability names is refused at its line") {
  const auto refusals = refused("database: {}\ndns: { zone: example.com }\n", {"database"});
  REQUIRE(refusals.size() == 1);
  CHECK(refusals.front().id == "plugin.refused");
  CHECK(refusals.front().subject == "dns");
  CHECK(refusals.front().message == "is not built by acme-cloud yet");
  CHECK(refusals.front().position->line == 2);
}

TEST_CASE("several clusters are the piece that one cluster is") {
  CHECK(refused("clusters: { a: {} }\n", {"cluster"}).empty());
  CHECK(refused("clusters: { a: {} }\n", {"network"}).front().subject == "clusters");
}

TEST_CASE("a plugin that says nothing builds no block") {
  CHECK(model::unbuilt_blocks(building({})) == Lines{"audit", "cluster", "clusters", "database",
                                                     "dns", "edge", "identity", "observability",
                                                     "registry", "secrets"});
}

TEST_CASE("what was refused gets to no plugin, and the rest does") {
  auto environment =
      test::resolved(test::k_two_regions + "registry: { repositories: [backend] }\naudit: {}\n")
          .environment;
  model::leave_out_unbuilt(environment, building({"audit"}));
  REQUIRE(environment.later.size() == 1);
  CHECK(environment.later.front().name == "audit");
}
