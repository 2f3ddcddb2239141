// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/sources.hpp"

#include "support/catch.hpp"

using namespace infra;

TEST_CASE("a file is found by the index that its positions carry") {
  Sources sources;
  CHECK(sources.add("a.yaml", "one") == 0);
  CHECK(sources.add("b.yaml", "two") == 1);
  CHECK(sources.name(1) == "b.yaml");
  CHECK(sources.text(0) == "one");
}

TEST_CASE("a line is quoted without its ending") {
  Sources sources;
  const auto file = sources.add("a.yaml", "first\nsecond\r\n\nlast");
  CHECK(sources.line({file, 1, 1, 1}) == "first");
  CHECK(sources.line({file, 2, 3, 1}) == "second");
  CHECK(sources.line({file, 3, 1, 1}).empty());
  CHECK(sources.line({file, 4, 1, 1}) == "last");
}

TEST_CASE("a line that is not there is empty") {
  Sources sources;
  const auto file = sources.add("a.yaml", "only\n");
  CHECK(sources.line({file, 2, 1, 1}).empty());
  CHECK(sources.line({file, 9, 1, 1}).empty());
  CHECK(sources.line({file + 1, 1, 1, 1}).empty());
  CHECK(sources.line(Position{}).empty());
}

TEST_CASE("a position without a line is not known") {
  CHECK_FALSE(Position{}.known());
  CHECK(Position{0, 1, 1, 1}.known());
}
