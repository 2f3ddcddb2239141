// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/cidr.hpp>

#include <stdexcept>
#include <string>

#include "support/catch.hpp"

using infra::sdk::Cidr;

namespace {

Cidr block(const std::string& text) { return Cidr::parse(text).value(); }

}  // namespace

TEST_CASE("a block of addresses is read and written the same way") {
  const auto* text = GENERATE("0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/12", "192.168.1.0/24",
                              "255.255.255.255/32", "172.16.0.0/28");
  CHECK(block(text).text() == text);
}

TEST_CASE("text that is no canonical block is refused") {
  const auto* text =
      GENERATE("", "10", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/012", "10.0.0.1/8",
               "256.0.0.0/8", "10.0.0.0/8 ", " 10.0.0.0/8", "10.0.0.0/-1", "010.0.0.0/8",
               "10.0.0/8", "10.0.0.0.0/8", "1000.0.0.0/8", "10.0.0.0/8/8", "a.b.c.d/8");
  INFO(text);
  CHECK_FALSE(Cidr::parse(text).has_value());
}

TEST_CASE("parts of a block are those of Terraform's cidrsubnet") {
  CHECK(block("10.0.0.0/12").part(4, 0).text() == "10.0.0.0/16");
  CHECK(block("10.0.0.0/12").part(4, 15).text() == "10.15.0.0/16");
  CHECK(block("10.1.0.0/16").part(3, 7).text() == "10.1.224.0/19");
  CHECK(block("10.1.0.0/16").part(6, 36).text() == "10.1.144.0/22");
  CHECK(block("0.0.0.0/0").part(0, 0).text() == "0.0.0.0/0");
}

TEST_CASE("a part that a block does not have is an error") {
  CHECK_THROWS_AS(block("10.0.0.0/12").part(4, 16), std::out_of_range);
  CHECK_THROWS_AS(block("10.0.0.0/30").part(3, 0), std::out_of_range);
}

TEST_CASE("blocks overlap when one holds the other") {
  CHECK(block("10.0.0.0/8").overlaps(block("10.1.0.0/16")));
  CHECK(block("10.1.0.0/16").overlaps(block("10.0.0.0/8")));
  CHECK_FALSE(block("10.0.0.0/16").overlaps(block("10.1.0.0/16")));
  CHECK(block("0.0.0.0/0").overlaps(block("255.0.0.0/8")));
}
