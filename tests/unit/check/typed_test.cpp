// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/typed.hpp"

#include <limits>

#include "checking.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::tree_of;

TEST_CASE("values of a valid tree are taken as what they are") {
  const auto root = tree_of("a: -17\nb: true\nc: false\nd: \"17\"\n");
  CHECK(check::as_integer(*root.find("a")) == -17);
  CHECK(check::as_bool(*root.find("b")));
  CHECK_FALSE(check::as_bool(*root.find("c")));
  CHECK(check::as_text(*root.find("d")) == "17");
}

TEST_CASE("a whole number is one in its only spelling, and in 64 bits") {
  CHECK(check::to_integer("0") == 0);
  CHECK(check::to_integer("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
  CHECK(check::to_integer("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
  for (const auto* text : {"9223372036854775808", "", "1.0", "1e3", "01", "+1", "x", "1x"}) {
    INFO(text);
    CHECK_FALSE(check::to_integer(text));
  }
}
