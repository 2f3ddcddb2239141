// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/schema.hpp"

#include <string>

#include "checking.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::in_yaml;
using test::Lines;
using test::mistakes_of;
using test::schema_of;
using Type = check::Schema::Type;

TEST_CASE("every keyword of the subset is read") {
  const auto schema = schema_of(R"({
    "$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:x", "title": "T", "description": "D",
    "type": "object", "additionalProperties": false, "required": ["text"],
    "x-anything": [1],
    "properties": {
      "text": { "type": "string", "format": "name", "minLength": 2, "maxLength": 9, "examples": ["abc", "def"] },
      "choice": { "type": "string", "enum": ["b", "a"], "default": "a", "x-noun": "a choice" },
      "fixed": { "type": "integer", "const": 7 },
      "count": { "type": "integer", "minimum": -1, "maximum": 4 },
      "share": { "type": "number", "minimum": 0.5 },
      "flag": { "type": "boolean", "default": false },
      "list": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 3, "uniqueItems": true },
      "map": {
        "type": "object", "propertyNames": { "format": "label-key", "maxLength": 5 },
        "additionalProperties": { "type": "integer" }, "minProperties": 1, "maxProperties": 2
      }
    }
  })");
  CHECK(schema.title == "T");
  CHECK(schema.description == "D");
  CHECK(schema.required == Lines{"text"});
  CHECK(schema.additional == nullptr);

  const auto& text = *schema.property("text");
  CHECK(text.type == Type::string);
  CHECK(text.format->name == "name");
  CHECK(text.size.least == 2U);
  CHECK(text.size.most == 9U);
  CHECK(in_yaml(text.examples.at(1)) == "def");
  CHECK(schema.property("choice")->noun == "a choice");
  CHECK(schema.property("choice")->allowed.size() == 2);
  CHECK(in_yaml(*schema.property("choice")->default_value) == "a");
  CHECK(in_yaml(schema.property("fixed")->allowed.at(0)) == "7");
  CHECK(schema.property("count")->value.least == -1);
  CHECK(schema.property("count")->value.most == 4);
  CHECK(schema.property("share")->type == Type::number);
  CHECK(schema.property("flag")->type == Type::boolean);
  CHECK(schema.property("list")->items->type == Type::string);
  CHECK(schema.property("list")->unique_items);
  const auto& map = *schema.property("map");
  CHECK(map.additional->type == Type::integer);
  CHECK(map.property_names->size.most == 5U);
  CHECK(map.size.most == 2U);
  CHECK(schema.property("nothing") == nullptr);
}

TEST_CASE("properties keep the order of the file") {
  const auto schema = schema_of(R"({ "type": "object", "additionalProperties": false,
    "properties": { "z": { "type": "string" }, "a": { "type": "string" }, "m": { "type": "string" } } })");
  std::string order;
  for (const auto& property : schema.properties) order += property.name;
  CHECK(order == "zam");
}

TEST_CASE("what is not JSON is refused, with the place that its parser names") {
  const auto mistakes = mistakes_of("{\n  \"type\": }");
  REQUIRE(mistakes.size() == 1);
  CHECK_THAT(mistakes[0], Catch::Matchers::StartsWith("schema.json s: is no JSON: ") &&
                              Catch::Matchers::ContainsSubstring("line 2, column 11"));
}

TEST_CASE("a keyword that is not of the subset is refused, and the nearest named") {
  CHECK(mistakes_of(R"({ "type": "string", "pattern": "(a+)+$" })") ==
        Lines{"schema.keyword s#/pattern: is not a keyword that schemas of a spec have ()"});
  CHECK(mistakes_of(R"({ "type": "string", "maxLenght": 3 })") ==
        Lines{"schema.keyword s#/maxLenght: is not a keyword that schemas of a spec have (did you "
              "mean \"maxLength\"?)"});
  CHECK(mistakes_of(R"({ "type": "array", "items": { "type": "string", "$id": "x" } })").size() ==
        1);
}

TEST_CASE("a keyword that says nothing about the type is refused") {
  CHECK(mistakes_of(R"({ "type": "integer", "minLength": 3 })") ==
        Lines{"schema.keyword s#/minLength: says nothing about a whole number (take it out)"});
  CHECK(mistakes_of(R"({ "type": "boolean", "enum": [true] })").size() == 1);
}

TEST_CASE("a type has to be one of six") {
  CHECK(mistakes_of("{}") == Lines{"schema.type s#: has no type (say one of: object, array, "
                                   "string, integer, number, boolean)"});
  CHECK(mistakes_of(R"({ "type": "strin" })") ==
        Lines{"schema.type s#/type: \"strin\" is not a type (did you mean \"string\"? one of: "
              "object, array, string, "
              "integer, number, boolean)"});
  CHECK(mistakes_of(R"({ "type": ["string", "null"] })").size() == 1);
}

TEST_CASE("a mapping says which other keys it may have, and a list what its items are") {
  CHECK(mistakes_of(R"({ "type": "object" })") ==
        Lines{"schema.keyword s#: does not say which other keys may stand there (add "
              "\"additionalProperties\": false, or "
              "their schema)"});
  CHECK(mistakes_of(R"({ "type": "object", "additionalProperties": true })") ==
        Lines{"schema.value s#/additionalProperties: has to be false, or the schema of all other "
              "values ()"});
  CHECK(mistakes_of(R"({ "type": "array" })") ==
        Lines{"schema.keyword s#: does not say what its items are (add \"items\")"});
}

TEST_CASE("one thing is not said in two ways") {
  CHECK(mistakes_of(R"({ "type": "string", "enum": ["a"], "const": "a" })") ==
        Lines{"schema.keyword s#: has both enum and const (take one of them out)"});
  CHECK(mistakes_of(R"({ "type": "object", "additionalProperties": { "type": "string" },
                         "properties": { "a": { "type": "string" } }, "propertyNames": { "format": "name" } })") ==
        Lines{"schema.keyword s#: has both properties and propertyNames (names are for free keys: "
              "take one of them out)"});
}

TEST_CASE("the value of a keyword has to make sense") {
  CHECK(mistakes_of("[]") == Lines{"schema.value s#: has to be a schema, which is an object ()"});
  CHECK(mistakes_of(R"({ "type": "string", "description": 1 })") ==
        Lines{"schema.value s#/description: has to be a text ()"});
  CHECK(mistakes_of(R"({ "type": "string", "minLength": -1 })") ==
        Lines{"schema.value s#/minLength: has to be a whole number, 0 or more ()"});
  CHECK(mistakes_of(R"({ "type": "integer", "minimum": "1" })") ==
        Lines{"schema.value s#/minimum: has to be a number ()"});
  CHECK(mistakes_of(R"({ "type": "string", "enum": [] })") ==
        Lines{"schema.value s#/enum: has to be a list of values ()"});
  CHECK(mistakes_of(R"({ "type": "string", "enum": ["a", 1] })") ==
        Lines{"schema.value s#/enum: has to be a text ()"});
  CHECK(mistakes_of(R"({ "type": "integer", "const": 1.5 })") ==
        Lines{"schema.value s#/const: has to be a whole number ()"});
  CHECK(mistakes_of(R"({ "type": "array", "items": { "type": "string" }, "uniqueItems": 1 })") ==
        Lines{"schema.value s#/uniqueItems: has to be true or false ()"});
  CHECK(mistakes_of(R"({ "type": "string", "default": null })") ==
        Lines{"schema.value s#/default: has to be a value, with no null in it ()"});
  CHECK(mistakes_of(R"({ "type": "string", "examples": "a" })") ==
        Lines{"schema.value s#/examples: has to be a list of examples ()"});
  CHECK(mistakes_of(R"({ "type": "string", "examples": [null] })") ==
        Lines{"schema.value s#/examples: has to be a list of values, with no null in them ()"});
  CHECK(mistakes_of(R"({ "type": "object", "additionalProperties": false, "properties": [] })") ==
        Lines{"schema.value s#/properties: has to be an object of schemas ()"});
  CHECK(mistakes_of(R"({ "type": "object", "additionalProperties": false, "required": "a" })") ==
        Lines{"schema.value s#/required: has to be a list of names ()"});
}

TEST_CASE("a format has to be one that is known") {
  CHECK(mistakes_of(R"({ "type": "string", "format": "lable" })") ==
        Lines{"schema.value s#/format: \"lable\" is not a format (did you mean \"label\"?)"});
}

TEST_CASE("what is required has to be a property") {
  CHECK(mistakes_of(R"({ "type": "object", "additionalProperties": false, "required": ["nmae"],
                         "properties": { "name": { "type": "string" } } })") ==
        Lines{"schema.value s#/required: \"nmae\" is not one of the properties (did you mean "
              "\"name\"? one of: name)"});
}

TEST_CASE("bounds that nothing can keep are refused") {
  const std::string mistake =
      "schema.value s#: has bounds that nothing can keep (is the least more than the most?)";
  CHECK(mistakes_of(R"({ "type": "integer", "minimum": 4, "maximum": 3 })") == Lines{mistake});
  CHECK(mistakes_of(R"({ "type": "string", "minLength": 4, "maxLength": 3 })") == Lines{mistake});
}

TEST_CASE("a default or an example that breaks its own schema is refused") {
  CHECK(mistakes_of(R"({ "type": "integer", "maximum": 3, "default": 4 })") ==
        Lines{"schema.sample s#/default: breaks the schema that it stands in: 4 is too large (at "
              "most 3)"});
  CHECK(mistakes_of(R"({ "type": "string", "format": "name", "examples": ["a", "B"] })") ==
        Lines{"schema.sample s#/examples/1: breaks the schema that it stands in: \"B\" is not a "
              "name (lower case letters, "
              "digits and hyphens; a letter first, no hyphen last)"});
  CHECK(mistakes_of(
            R"({ "type": "object", "additionalProperties": false, "default": {}, "required": ["a"],
                         "properties": { "a": { "type": "string", "examples": ["x"] } } })") ==
        Lines{"schema.sample s#/default: breaks the schema that it stands in: a: is missing (for "
              "example a: x)"});
}

TEST_CASE("all mistakes of a schema are reported, each with its place in it") {
  CHECK(
      mistakes_of(R"({ "type": "object", "additionalProperties": false,
          "properties": { "a/b": { "type": "x" }, "c~d": { "type": "string", "minimum": 1 } } })") ==
      Lines{"schema.type s#/properties/a~1b/type: \"x\" is not a type (one of: object, array, "
            "string, integer, number, "
            "boolean)",
            "schema.keyword s#/properties/c~0d/minimum: says nothing about a text (take it out)"});
}

TEST_CASE("a schema that is too deep is refused, not followed") {
  const auto nested = [](const std::string& front, std::size_t times, const std::string& inner,
                         const std::string& back) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += front;
    text += inner;
    for (std::size_t i = 0; i < times; ++i) text += back;
    return text;
  };
  const auto mistakes =
      mistakes_of(nested(R"({ "type": "array", "items": )", 100, R"({ "type": "string" })", "}"));
  REQUIRE(mistakes.size() == 1);
  CHECK_THAT(mistakes[0], Catch::Matchers::ContainsSubstring("is deeper than 64 levels"));
  CHECK(mistakes_of(R"({ "type": "array", "items": { "type": "integer" }, "default": )" +
                    nested("[", 100000, "1", "]") + "}")
            .size() == 1);
}

TEST_CASE("a reference is what its definition says, and a circle of them ends") {
  const auto schema = schema_of(R"({ "type": "object", "additionalProperties": false,
    "properties": { "size": { "$ref": "#/definitions/size", "description": "D" } },
    "definitions": { "size": { "type": "integer", "minimum": 2 } } })");
  CHECK(schema.property("size")->value.least == 2);
  CHECK(schema.property("size")->description == "D");
  CHECK(
      mistakes_of(
          R"({ "$ref": "#/definitions/a", "definitions": { "a": { "$ref": "#/definitions/a" } } })")
          .front() == "schema.value s#: has to be less deep ()");
  CHECK(
      mistakes_of(R"({ "type": "array", "items": { "$ref": "#/definitions/gone" } })") ==
      Lines{"schema.value s#/items/$ref: has to be #/definitions/ and the name of one of them ()"});
}

TEST_CASE("bounds may be as large as sizes are, past what a signed number holds") {
  const auto schema = schema_of(R"({ "type": "array", "maxItems": 18446744073709551615,
    "items": { "type": "number", "maximum": 18446744073709551615 } })");
  CHECK(schema.size.most == 18446744073709551615U);
  CHECK(schema.items->value.most == 18446744073709551615.0);
}

TEST_CASE("a schema that is wrong is its bringer's failure") {
  const auto schema = check::parse_schema("{}", "plugin.json");
  REQUIRE_FALSE(schema);
  CHECK(schema.error().code == ExitCode::plugin_failed);
}

TEST_CASE("plugins bring the blocks of their clouds") {
  const auto core = schema_of(R"({ "type": "object", "additionalProperties": false, "properties": {
    "providers": { "type": "object", "additionalProperties": false, "properties": {} } } })");
  const auto block =
      schema_of(R"({ "type": "object", "additionalProperties": false, "required": ["account"],
    "properties": { "account": { "type": "string", "format": "aws-account" } } })");
  const auto whole = check::with_providers(core, {{"aws", block}});
  CHECK(test::complaints_of("providers: { aws: { account: \"123456789012\" } }\n", whole).empty());
  CHECK(test::complaints_of("providers: { aws: { account: x }, gpc: {} }\n", whole) ==
        Lines{"1:30+1 spec.format providers.aws.account: \"x\" is not an account of AWS (twelve "
              "digits, in quotes)",
              "1:35+3 spec.unknown-key providers.gpc: \"gpc\" is not a provider that an installed "
              "plugin serves (one of: aws)"});
  CHECK(core.property("providers")->properties.empty());
}
