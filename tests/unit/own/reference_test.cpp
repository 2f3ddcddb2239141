// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "own/reference.hpp"

namespace infra::own::test {

namespace {

std::vector<Part> parts(std::string_view text) {
  auto found = parts_of(text);
  REQUIRE(found);
  return *found;
}

Part read(const char* unit, const char* output, blueprint::List path = {}) {
  return Reference{unit, output, std::move(path)};
}

}  // namespace

TEST_CASE("a text without references stands for itself") {
  CHECK(parts("").empty());
  CHECK(parts("a $ b { } %{c} $") == std::vector<Part>{"a $ b { } %{c} $"});
}

TEST_CASE("an output of a unit is read, alone or within a text") {
  CHECK(parts("${network.vpc_id}") == std::vector<Part>{read("network", "vpc_id")});
  CHECK(parts("${ cluster/main.cluster_name }") ==
        std::vector<Part>{read("cluster/main", "cluster_name")});
  CHECK(parts("a ${b.c}${d-e.f} g") ==
        std::vector<Part>{"a ", read("b", "c"), read("d-e", "f"), " g"});
}

TEST_CASE("a reference leads on into an output by keys and indices") {
  CHECK(parts("${network.subnets[0]}") ==
        std::vector<Part>{read("network", "subnets", {std::int64_t{0}})});
  CHECK(parts("${network.subnets[\"eu-west-1/private\"].id}") ==
        std::vector<Part>{read("network", "subnets", {"eu-west-1/private", "id"})});
}

TEST_CASE("two dollars stand for one, and for no reference") {
  CHECK(parts("$${a.b}") == std::vector<Part>{"${a.b}"});
  CHECK(parts("x $${y} ${a.b}") == std::vector<Part>{"x ${y} ", read("a", "b")});
}

TEST_CASE("what is no reference is told, with what was written") {
  for (const char* wrong :
       {"${network}", "${network.}", "${.vpc}", "${a.b", "${a.b[}", "${a.b[x]}", "${a.b[\"c}",
        "${A.b}", "${a.b c}", "${a..b}", "${../a.b}", "${}", "${a.b[99999999999]}"}) {
    INFO(wrong);
    const auto found = parts_of(wrong);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ExitCode::wrong_spec);
    CHECK(found.error().diagnostics.front().id == "spec.template.syntax");
  }
  const auto found = parts_of("a ${b} c");
  REQUIRE_FALSE(found);
  CHECK(found.error().diagnostics.front().message == "\"${b}\" is not an output of a unit");
}

}  // namespace infra::own::test
