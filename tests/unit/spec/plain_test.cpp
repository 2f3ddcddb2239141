// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/plain.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using infra::spec::meaning_of;
using infra::spec::Plain;

namespace {

void check_all(Plain expected, const std::vector<std::string>& texts) {
  for (const auto& text : texts) {
    INFO(text);
    CHECK(meaning_of(text) == expected);
  }
}

}  // namespace

TEST_CASE("true and false are booleans, in small letters only") {
  check_all(Plain::boolean, {"true", "false"});
  check_all(Plain::other_boolean,
            {"True", "FALSE", "yes", "Yes", "YES", "no", "on", "Off", "y", "N"});
  check_all(Plain::text, {"tRUE", "yEs", "ye", "noo", "onn", "offf", "nO"});
}

TEST_CASE("a whole number has neither sign nor zeros nor anything else in front") {
  check_all(Plain::integer, {"0", "-0", "7", "42", "-17", "123456789012"});
  check_all(Plain::other_number,
            {"+1", "00", "0777", "08", "-01", "1_000", "0x1F", "0o17", "0b101", "-0x1_F"});
}

TEST_CASE("a number may have a fraction and an exponent") {
  check_all(Plain::number, {"17.10", "0.5", "-1.5", "1e3", "1E-3", "2.5e+10"});
  check_all(Plain::other_number,
            {"1.", ".5", "+.5", "1_0.5", "1.e3", ".inf", "-.Inf", ".nan", ".NaN"});
}

TEST_CASE("digits between colons are counted in sixties by some") {
  check_all(Plain::other_number, {"1:30", "12:30:59", "-1:00", "190:20:30.15"});
  check_all(Plain::text, {"1:60", "1:", ":30", "1:300", "a:30", "1:3x"});
}

TEST_CASE("a day is a date to some") {
  check_all(Plain::date, {"2026-11-20", "2026-1-2", "2026-11-20T10:00:00Z", "2026-11-20 10:00"});
  check_all(Plain::text, {"2026-11", "26-11-20", "2026-11-20x", "2026-11-200", "2026-11-20-1"});
}

TEST_CASE("what only looks like a number is text") {
  check_all(Plain::text, {"",    "-",     "+",           ".",   "..",    "_1",       "e3", "1e",
                          "1e+", "1.2.3", "10.0.0.0/12", "8Gi", "7d",    "1-2",      "0x", "0xg",
                          "0b2", "0o8",   "--1",         "+-1", "1 000", "infra/v1", "~x"});
}
