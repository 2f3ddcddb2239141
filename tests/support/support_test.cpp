// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/json_schema.hpp"
#include "support/temp_dir.hpp"
#include "support/text_file.hpp"

using infra::test::golden_difference;
using infra::test::schema_errors;
using infra::test::TempDir;

TEST_CASE("a temporary directory goes with all that is in it") {
  std::filesystem::path path;
  {
    const TempDir dir;
    path = dir.path();
    dir.write("a/b.txt", "text");
    CHECK(dir.read("a/b.txt") == "text");
  }
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a golden file that is equal has no difference") {
  const TempDir dir;
  CHECK_FALSE(golden_difference(dir.write("same", "one\ntwo\n"), "one\ntwo\n").has_value());
}

TEST_CASE("a golden file that differs names the first line that does") {
  const TempDir dir;
  const auto difference =
      golden_difference(dir.write("golden", "one\ntwo\nthree\n"), "one\n2\nthree\n");
  REQUIRE(difference.has_value());
  CHECK_THAT(*difference, Catch::Matchers::ContainsSubstring("golden:2: differs"));
  CHECK_THAT(*difference, Catch::Matchers::ContainsSubstring("expected: two\\n"));
  CHECK_THAT(*difference, Catch::Matchers::ContainsSubstring("actual:   2\\n"));
}

TEST_CASE("a missing last line end is a difference") {
  const TempDir dir;
  CHECK(golden_difference(dir.write("golden", "one\n"), "one").has_value());
  CHECK(golden_difference(dir.write("longer", "one\ntwo\n"), "one\n").has_value());
}

TEST_CASE("a golden file that is not there is a difference that says how to make it") {
  const TempDir dir;
  const auto difference = golden_difference(dir.path() / "absent", "text");
  REQUIRE(difference.has_value());
  CHECK_THAT(*difference, Catch::Matchers::ContainsSubstring("INFRA_ACCEPT=1"));
}

TEST_CASE("accepting a golden file writes it") {
  const TempDir dir;
  const auto file = dir.path() / "new" / "golden";
  CHECK_THAT(infra::test::accept_golden(file, "text"), Catch::Matchers::ContainsSubstring("wrote"));
  CHECK(infra::test::read_text(file) == "text");
}

TEST_CASE("the schema oracle accepts what is valid and names the place of what is not") {
  const TempDir dir;
  const auto schema = dir.write("schema.json", R"({
        "type": "object",
        "properties": {"network": {"type": "object", "properties": {"cidr": {"type": "string"}}}},
        "additionalProperties": false})");
  CHECK(schema_errors(schema, R"({"network": {"cidr": "10.0.0.0/8"}})").empty());

  const auto wrong = schema_errors(schema, R"({"network": {"cidr": 10}})");
  REQUIRE_FALSE(wrong.empty());
  CHECK_THAT(wrong.front(), Catch::Matchers::ContainsSubstring("<root>[network][cidr]: "));
  CHECK_FALSE(schema_errors(schema, R"({"netwrok": {}})").empty());
}
