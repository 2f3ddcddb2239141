// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/digits.hpp"

#include "support/catch.hpp"

using infra::number_of_digits;
using infra::shortest_digits;

TEST_CASE("the digits of a number give it back") {
  for (const double number : {0.5, 0.1, 1e300, -2.5e-7, 5e-324}) {
    CHECK(number_of_digits(shortest_digits(number)) == number);
  }
}

TEST_CASE("what is not all a number, or too large, is none") {
  for (const char* text : {"", "x", "1.5x", "1.5 ", "1e999"}) {
    INFO(text);
    CHECK_FALSE(number_of_digits(text));
  }
}
