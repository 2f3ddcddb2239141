// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/unused.hpp"

#include "resolving.hpp"
#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::Lines;

namespace {

Lines unused(const std::string& yaml, const Lines& used) {
  const auto written = spec::read(yaml, 0);
  REQUIRE(written.has_value());
  Lines paths;
  for (const auto& complaint : model::unused_fields(*written, test::acme(), used)) {
    paths.push_back(complaint.subject);
  }
  return paths;
}

}  // namespace

TEST_CASE("what a plugin passed over in silence is found, down to the items of a list") {
  const std::string yaml =
      "cluster: { access: [{ group: a, role: view }, { group: b, role: edit }] }\n";
  CHECK(unused(yaml, {"cluster.access[0].group", "cluster.access[0].role",
                      "cluster.access[1].group"}) == Lines{"cluster.access[1].role"});
}

TEST_CASE("what is above a field speaks for it") {
  CHECK(unused("metadata: { labels: { a: b } }\n", {"metadata.labels"}).empty());
}

TEST_CASE("what the core acts on itself needs no plugin") {
  CHECK(unused("kind: Environment\nnetwork: { reserved: [10.0.0.0/16] }\n", {}).empty());
}

TEST_CASE("a mapping with nothing in it asks for nothing") {
  CHECK(unused("cluster: {}\n", {}).empty());
}
