// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>

#include "blueprint/names.hpp"

namespace infra::blueprint {

TEST_CASE("a folder's name cannot lead anywhere else") {
  for (const char* good : {"network", "eu-west-1", "a", "0", "a--b"}) {
    CAPTURE(good);
    CHECK(is_folder_name(good));
  }
  for (const char* bad : {"", ".", "..", "a/b", "-rf", "a-", "A", "a_b", "a b", "a\nb", "$x", "é",
                          "~", ".infra", "a.b"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_folder_name(bad));
  }
  CHECK(is_folder_name(std::string(63, 'a')));
  CHECK_FALSE(is_folder_name(std::string(64, 'a')));
}

TEST_CASE("a unit's name is folders below its region and nothing above it") {
  for (const char* good : {"network", "cluster/main", "a/b/c"}) {
    CAPTURE(good);
    CHECK(is_unit_name(good));
  }
  for (const char* bad : {"", "/", "/a", "a/", "a//b", "../a", "a/../b", "a/.", "a\\b"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_unit_name(bad));
  }
  CHECK_FALSE(is_unit_name(std::string(40, 'a') + "/" + std::string(63, 'b') + "/" +
                           std::string(63, 'c') + "/" + std::string(63, 'd')));
}

TEST_CASE("an identifier is one word of HCL") {
  for (const char* good : {"cidr", "_x", "enable_dns_hostnames", "kebab-case", "A1"}) {
    CAPTURE(good);
    CHECK(is_identifier(good));
  }
  for (const char* bad : {"", "1a", "-a", "a.b", "a b", "a\"", "a=1", "${x}", "é"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_identifier(bad));
  }
}

TEST_CASE("a plain word has nothing that needs quoting") {
  for (const char* good : {"5.100.0", "hashicorp/aws", "~>5", "cluster.version"}) {
    CAPTURE(good);
    CHECK(is_plain_word(good));
  }
  for (const char* bad : {"", "a b", "a\"b", "a\\b", "${x}", "a\x7f", "é"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_plain_word(bad));
  }
}

}  // namespace infra::blueprint
