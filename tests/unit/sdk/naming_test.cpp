// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/naming.hpp>

#include "support/catch.hpp"

using infra::sdk::shortened;

TEST_CASE("a name that fits stays as it is") {
  CHECK(shortened("omi-production-eu-west-1", 40) == "omi-production-eu-west-1");
  CHECK(shortened("exact", 5) == "exact");
}

TEST_CASE("a name that does not fit keeps its beginning and gets a hash of the whole") {
  const auto name = shortened("omi-production-northamerica-northeast1-batch", 30);
  CHECK(name.size() <= 30);
  CHECK(name == "omi-production-northame-hh6spa");
}

TEST_CASE("long names that begin alike stay apart") {
  CHECK(shortened("organization-environment-region-a", 20) !=
        shortened("organization-environment-region-b", 20));
}

TEST_CASE("no name ends its beginning in a hyphen, and the smallest limit is kept") {
  CHECK(shortened("abc-defghijklmnop", 11).substr(0, 4) == "abc-");
  CHECK(shortened("abc-defghijklmnop", 11).size() == 10);
  CHECK(shortened("abcdefghijklmnop", 4).size() == 4);
}
