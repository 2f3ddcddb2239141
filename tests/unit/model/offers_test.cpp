// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/offers.hpp"

#include "support/catch.hpp"

using namespace infra;
using sdk::Architecture;

TEST_CASE("the smallest machine has the fewest CPUs, then the least memory, then comes first") {
  const std::vector<registry::Machine> machines{{"big", 8, 8192, {}, {}},
                                                {"roomy", 4, 32768, {}, {}},
                                                {"first", 4, 16384, {}, {}},
                                                {"second", 4, 16384, {}, {}}};
  CHECK(model::smallest_machine(machines, {2, 4096, {}, {}})->name == "first");
  CHECK(model::smallest_machine(machines, {2, 20000, {}, {}})->name == "roomy");
  CHECK(model::smallest_machine(machines, {5, 1, {}, {}})->name == "big");
  CHECK(model::smallest_machine(machines, {9, 1, {}, {}}) == nullptr);
}

TEST_CASE("a machine is of the architecture and in the region that are asked for") {
  const std::vector<registry::Machine> machines{{"intel", 2, 8192, Architecture::amd64, {}},
                                                {"arm", 2, 8192, Architecture::arm64, {"west"}}};
  CHECK(model::smallest_machine(machines, {2, 8192, Architecture::arm64, {"west"}})->name == "arm");
  CHECK(model::smallest_machine(machines, {2, 8192, Architecture::arm64, {"east"}}) == nullptr);
  CHECK(model::smallest_machine(machines, {2, 8192, Architecture::amd64, {"east"}})->name ==
        "intel");
}
