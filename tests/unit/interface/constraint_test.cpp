// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include "interface/constraint.hpp"

namespace infra::interface::test {

TEST_CASE("a constraint on versions that allows less is narrower") {
  CHECK(narrowing(">= 4.0", ">= 5.0") == Narrowing::some);
  CHECK(narrowing(">= 4.0", ">= 4.0, < 6") == Narrowing::some);
  CHECK(narrowing(">= 4.0", "> 4.0.0") == Narrowing::some);
  CHECK(narrowing("<= 5", "< 5") == Narrowing::some);
  CHECK(narrowing("~> 5.1", "~> 5.1.2") == Narrowing::some);
  CHECK(narrowing("", "!= 5.3.0") == Narrowing::some);
  CHECK(narrowing("~> 5.1", "~> 6.0") == Narrowing::some);
}

TEST_CASE("a constraint on versions that allows as much or more is not narrower") {
  CHECK(narrowing(">= 5.0", ">=5") == Narrowing::none);
  CHECK(narrowing(">= 5.0, < 6", ">= 4.0") == Narrowing::none);
  CHECK(narrowing("~> 5.1.2", ">= 5.1.2, < 5.2") == Narrowing::none);
  CHECK(narrowing("5.1.0", "v5.1") == Narrowing::none);
  CHECK(narrowing(">= 5, != 5.3.0", ">= 5") == Narrowing::none);
  CHECK(narrowing("> 5", ">= 5") == Narrowing::none);
}

TEST_CASE("a constraint in a form that is not known is not judged") {
  CHECK(narrowing(">= 5.0", ">= 5.0.0-beta1") == Narrowing::unknown);
  CHECK(narrowing(">= 5.0", "latest") == Narrowing::unknown);
  CHECK(narrowing(">= 1.2.3.4", ">= 5.0") == Narrowing::unknown);
  CHECK(narrowing("1.", "") == Narrowing::unknown);
}

TEST_CASE("blanks make no other constraint") {
  CHECK(same_constraint(">= 1.0, < 2", ">=1.0,<2"));
  CHECK_FALSE(same_constraint(">= 1.0", ">= 1.1"));
}

}  // namespace infra::interface::test
