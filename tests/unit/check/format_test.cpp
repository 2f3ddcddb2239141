// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/format.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace infra;

namespace {

void check_all(const std::string& format, bool expected, const std::vector<std::string>& texts) {
  const auto* found = check::find_format(format);
  REQUIRE(found != nullptr);
  for (const auto& text : texts) {
    INFO(format << ": " << text);
    CHECK(found->matches(text) == expected);
  }
}

}  // namespace

TEST_CASE("a name is of lower case letters, digits and hyphens") {
  check_all("name", true, {"a", "a1", "eu-west-1", "a--b"});
  check_all("name", false,
            {"", "A", "1a", "-a", "a-", "a_b", "a.b", "a b", "é", "a\n", std::string("a\0b", 3)});
}

TEST_CASE("a block of addresses has no bit set behind its prefix") {
  check_all("cidr", true, {"10.0.0.0/8", "0.0.0.0/0", "192.168.1.1/32"});
  check_all("cidr", false,
            {"", "10.0.0.0", "10.0.0.1/8", "10.0.0/8", "10.0.0.0/33", "010.0.0.0/8", "10.0.0.0/08",
             " 10.0.0.0/8", "256.0.0.0/8", "::/0"});
}

TEST_CASE("a label holds what both clouds take") {
  check_all("label", true, {"", "platform", "4711", "a_b-c", std::string(63, 'x')});
  check_all("label", false, {"Platform", "a.b", "a b", "é", std::string(64, 'x')});
  check_all("label-key", true, {"team", "cost-center", "a_1", std::string(63, 'x')});
  check_all("label-key", false, {"", "1a", "-a", "_a", "Team", "a.b", std::string(64, 'x')});
}

TEST_CASE("an amount of memory is a whole number and a unit of 1024") {
  check_all("memory", true, {"8Gi", "512Mi", "1Ti", "16384Mi"});
  check_all(
      "memory", false,
      {"", "Gi", "8", "8G", "8GB", "8gi", "0Gi", "08Gi", "8.5Gi", "-8Gi", "8 Gi", "9999999Gi"});
}

TEST_CASE("an account of AWS has twelve digits") {
  check_all("aws-account", true, {"123456789012", "000000000000"});
  check_all("aws-account", false, {"", "12345678901", "1234567890123", "12345678901a"});
}

TEST_CASE("a project of Google Cloud is a name of 6 to 30 characters") {
  check_all("gcp-project", true, {"omi-production", "abcdef", std::string(30, 'a')});
  check_all("gcp-project", false, {"abcde", std::string(31, 'a'), "1abcdef", "abcdef-", "Abcdef"});
}

TEST_CASE("an unknown format is none") {
  CHECK(check::find_format("telephone") == nullptr);
  CHECK(check::find_format("") == nullptr);
}

TEST_CASE("every format says what it is and what it wants") {
  for (const auto& name : check::format_names()) {
    INFO(name);
    const auto* format = check::find_format(name);
    REQUIRE(format != nullptr);
    CHECK_FALSE(format->noun.empty());
    CHECK_FALSE(format->rule.empty());
  }
}
