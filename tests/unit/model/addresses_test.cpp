// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/addresses.hpp"

#include "support/catch.hpp"

using namespace infra;

namespace {

sdk::Cidr network(const char* text) { return sdk::Cidr::parse(text).value(); }

}  // namespace

TEST_CASE("every network has room for at least sixteen regions") {
  CHECK(model::slots_in(network("10.0.0.0/16")) == 16);
  CHECK(model::slots_in(network("10.0.0.0/12")) == 16);
  CHECK(model::slots_in(network("10.0.0.0/8")) == 256);
}

TEST_CASE("a region gets a sixteenth, but no more than a /16") {
  CHECK(model::region_block(network("10.0.0.0/12"), 1).text() == "10.1.0.0/16");
  CHECK(model::region_block(network("10.0.0.0/16"), 15).text() == "10.0.240.0/20");
  CHECK(model::region_block(network("10.0.0.0/8"), 255).text() == "10.255.0.0/16");
}

TEST_CASE("no two regions share an address") {
  const auto whole = network("10.32.0.0/13");
  for (std::uint32_t a = 0; a < model::slots_in(whole); ++a) {
    for (std::uint32_t b = 0; b < a; ++b) {
      REQUIRE_FALSE(model::region_block(whole, a).overlaps(model::region_block(whole, b)));
    }
  }
}
