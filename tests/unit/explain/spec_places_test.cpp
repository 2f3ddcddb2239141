// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "explain/spec_places.hpp"

#include <string>
#include <string_view>

#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;

namespace {

constexpr std::string_view k_spec = R"(metadata:
  name: shop   # the third
network: { cidr: 10.0.0.0/12, zones: 3 }
access:
  - group: sre
    role: admin

labels: {
  "a.b": x }
)";

std::vector<std::string> at(std::uint32_t line, std::uint32_t column = 0) {
  const auto spec = spec::read(k_spec, 0);
  REQUIRE(spec);
  return explain::paths_at(*spec, {0, line, column});
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a line is the outermost of what begins on it") {
  CHECK(at(2) == Paths{"metadata.name"});
  CHECK(at(3) == Paths{"network"});
  CHECK(at(5) == Paths{"access[0]"});
  CHECK(at(6) == Paths{"access[0].role"});
  CHECK(at(9) == Paths{R"(labels."a.b")"});
}

TEST_CASE("a column is the innermost of what begins before it") {
  CHECK(at(3, 1) == Paths{"network"});
  CHECK(at(3, 12) == Paths{"network.cidr"});
  CHECK(at(3, 31) == Paths{"network.zones"});
}

TEST_CASE("nothing begins on an empty line, behind the end, or in another file") {
  CHECK(at(7).empty());
  CHECK(at(99).empty());
  CHECK(explain::paths_at(*spec::read(k_spec, 1), {0, 2, 0}).empty());
}

TEST_CASE("every value has a path") {
  CHECK(explain::all_paths(*spec::read("a: { b: 1 }\nc: [x, { d: 2 }]\n", 0)) ==
        Paths{"a", "a.b", "c", "c[0]", "c[1]", "c[1].d"});
}
