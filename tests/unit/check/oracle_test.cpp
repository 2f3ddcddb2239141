// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// A second opinion: a general validator has to agree on what is valid and what is not. What we leave
// to it is JSON Schema; formats, and what YAML alone can say, are ours.
#include <string>
#include <vector>

#include "check/validate.hpp"
#include "checking.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/temp_dir.hpp"
#include "support/text_file.hpp"

using namespace infra;

namespace {

void check_agreement(const std::string& schema, const std::vector<std::string>& documents) {
  const test::TempDir dir;
  const auto file = dir.write("schema.json", schema);
  const auto ours = test::schema_of(schema);
  bool saw_valid = false;
  bool saw_invalid = false;
  for (const auto& document : documents) {
    INFO(document);
    const bool is_valid = test::schema_errors(file, document).empty();
    CHECK(test::complaints_of(document, ours).empty() == is_valid);
    (is_valid ? saw_valid : saw_invalid) = true;
  }
  CHECK(saw_valid);
  CHECK(saw_invalid);
}

}  // namespace

TEST_CASE("another validator agrees on texts") {
  check_agreement(
      R"({ "type": "array", "items": { "type": "string", "minLength": 2, "maxLength": 3 } })",
      {R"(["ab"])", R"(["abc"])", R"(["a"])", R"(["abcd"])", R"(["éé"])", R"(["é"])", "[12]",
       "[true]", "[[]]", "[{}]", "[]"});
  check_agreement(R"({ "type": "array", "items": { "type": "string", "enum": ["a", "b"] } })",
                  {R"(["a"])", R"(["b", "a"])", R"(["c"])", R"(["A"])", R"([""])"});
}

TEST_CASE("another validator agrees on numbers") {
  check_agreement(
      R"({ "type": "array", "items": { "type": "integer", "minimum": -1, "maximum": 4 } })",
      {"[0]", "[-1]", "[4]", "[5]", "[-2]", "[1.5]", R"(["1"])", "[true]"});
  check_agreement(
      R"({ "type": "array", "items": { "type": "number", "minimum": 0.5, "maximum": 1.5 } })",
      {"[1]", "[0.5]", "[1.5]", "[0.4]", "[1.6]", "[15e-1]", R"(["1"])"});
  check_agreement(R"({ "type": "array", "items": { "type": "integer", "enum": [1, 3] } })",
                  {"[1]", "[3]", "[2]"});
  check_agreement(R"({ "type": "array", "items": { "type": "integer", "const": 7 } })",
                  {"[7]", "[8]"});
  check_agreement(R"({ "type": "array", "items": { "type": "boolean" } })",
                  {"[true, false]", "[0]", R"(["true"])"});
}

TEST_CASE("another validator agrees on lists") {
  check_agreement(
      R"({ "type": "array", "items": { "type": "integer" }, "minItems": 1, "maxItems": 2 })",
      {"[1]", "[1, 2]", "[]", "[1, 2, 3]", "{}", "1"});
  check_agreement(R"({ "type": "array", "uniqueItems": true, "items": {
                       "type": "object", "additionalProperties": { "type": "string" } } })",
                  {R"([{ "a": "x" }, { "a": "z" }])", R"([{ "a": "x" }, { "a": "x" }])",
                   R"([{ "a": "x", "b": "z" }, { "b": "z", "a": "x" }])", "[{}, {}]"});
}

TEST_CASE("another validator agrees on mappings") {
  check_agreement(R"({ "type": "object", "additionalProperties": false, "required": ["a"],
                       "properties": { "a": { "type": "integer" }, "b": { "type": "string" } } })",
                  {R"({ "a": 1 })", R"({ "a": 1, "b": "x" })", R"({ "b": "x" })", R"({ "a": "x" })",
                   R"({ "a": 1, "c": 1 })", "{}", "[]"});
  check_agreement(
      R"({ "type": "object", "minProperties": 1, "maxProperties": 2,
                       "additionalProperties": { "type": "integer" } })",
      {R"({ "a": 1 })", R"({ "a": 1, "bb": 2 })", "{}", R"({ "a": 1, "b": 2, "c": 3 })",
       R"({ "a": "x" })"});
}

TEST_CASE("another validator takes the schema of the spec, and agrees on environments") {
  const auto file = test::source_path("schemas/environment.v1.schema.json");
  const auto schema = test::schema_of(test::read_text(file));
  const std::vector<std::pair<std::string, bool>> documents = {
      {R"({"apiVersion": "infra/v1", "kind": "Environment", "metadata": {"name": "ab", "organization": "omi"},
           "regions": {"main": {"location": "europe-west"}}})",
       true},
      {R"({"apiVersion": "infra/v1", "kind": "Environment", "metadata": {"name": "ab", "organization": "omi"},
           "regions": {}})",
       false},
      {R"({"apiVersion": "infra/v1", "kind": "Environment", "metadata": {"name": "a", "organization": "omi"},
           "regions": {"main": {"location": "europe-west"}}})",
       false},
      {R"({"apiVersion": "infra/v1", "kind": "Environment", "metadata": {"name": "ab", "organization": "omi"},
           "regions": {"main": {"location": "mars"}}})",
       false},
      {R"({"apiVersion": "infra/v1", "kind": "Environment", "metadata": {"name": "ab", "organization": "omi"},
           "regions": {"main": {"location": "europe-west"}}, "network": {"zones": 9}})",
       false},
  };
  for (const auto& [document, is_valid] : documents) {
    INFO(document);
    CHECK(test::schema_errors(file, document).empty() == is_valid);
    CHECK(test::complaints_of(document, schema).empty() == is_valid);
  }
}
