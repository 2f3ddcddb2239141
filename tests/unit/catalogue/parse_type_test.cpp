// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>

#include "catalogue/type.hpp"
#include "sample.hpp"

namespace infra::catalogue::test {

namespace {

// Every part of a type, in one form: "object{a?=string;b=list(any)}".
std::string spelled(const Type& type) {
  std::string out;
  if (type.kind == Type::Kind::object) {
    for (const auto& attribute : type.attributes) {
      out += attribute.name + (attribute.optional ? "?=" : "=") + spelled(attribute.type) + ";";
    }
    return "object{" + out + "}";
  }
  if (type.elements.empty()) return describe(type);
  const std::string name = describe(type).substr(0, describe(type).find('('));
  for (const auto& element : type.elements) out += spelled(element) + ";";
  return name + "(" + out + ")";
}

std::string parsed(const std::string& text) { return spelled(type(text)); }

std::string mistake_in(const std::string& text) {
  const auto parsed = parse_type(text);
  if (parsed) return "";
  CHECK(parsed.error().code == ExitCode::plugin_failed);
  CHECK(parsed.error().diagnostics.at(0).id == "catalogue.type-expression");
  return parsed.error().diagnostics.at(0).message;
}

std::string nested(int levels) {
  std::string open;
  for (int i = 1; i < levels; ++i) open += "list(";
  return open + "string" + std::string(static_cast<std::size_t>(levels - 1), ')');
}

}  // namespace

TEST_CASE("every form of a type is read") {
  CHECK(parsed("string") == "string");
  CHECK(parsed(" bool ") == "bool");
  CHECK(parsed("list(number)") == "list(number;)");
  CHECK(parsed("set(map(any))") == "set(map(any;);)");
  CHECK(parsed("tuple([string, list(bool)])") == "tuple(string;list(bool;);)");
  CHECK(parsed("tuple([])") == "tuple");
  CHECK(parsed("object({})") == "object{}");
  CHECK(parsed("object({ b = string, a = optional(list(string)) })") ==
        "object{a?=list(string;);b=string;}");
}

TEST_CASE("forms of old modules are read as Terraform reads them") {
  CHECK(parsed("list") == "list(any;)");
  CHECK(parsed("map") == "map(any;)");
  CHECK(parsed("\"string\"") == "string");
  CHECK(parsed("object({ \"a\" : string, })") == "object{a=string;}");
  CHECK(parsed("object({\n  a = map\n})") == "object{a=map(any;);}");
}

TEST_CASE("a default is JSON, whatever it holds") {
  const Type object = type(
      R"_(object({ a = optional(string, "x), \"y\""), b = optional(list(any), [1, {"c": ")"}]),
                  d = optional(number) }))_");
  CHECK(object.find("a")->default_value == blueprint::Value("x), \"y\""));
  CHECK(object.find("b")->default_value == plain(R"_([1, {"c": ")"}])_"));
  CHECK_FALSE(object.find("d")->default_value.has_value());
  CHECK(type("object({ a = optional(string, null) })").find("a")->default_value ==
        blueprint::Value());
}

TEST_CASE("an attribute is found by its name") {
  const Type object = type("object({ zone = string, az = bool, name = number })");
  REQUIRE(object.find("name") != nullptr);
  CHECK(object.find("name")->type.kind == Type::Kind::number);
  CHECK(object.find("nam") == nullptr);
}

TEST_CASE("what is no type is refused with the place") {
  CHECK(mistake_in("") == "at character 1: \"\" is no type");
  CHECK(mistake_in("strin") == "at character 6: \"strin\" is no type");
  CHECK(mistake_in("list(string") == "at character 12: ')' was expected");
  CHECK(mistake_in("string)") == "at character 7: nothing was expected after the type");
  CHECK(mistake_in("object({ a = string b = bool })") == "at character 21: ',' was expected");
  CHECK(mistake_in("object({ a = string, a = bool })") ==
        "at character 33: an attribute \"a\" twice");
  CHECK(mistake_in("object({ 1 = string })") ==
        "at character 11: the name of an attribute was expected");
  CHECK(mistake_in("optional(string)") == "at character 9: \"optional\" is no type");
  CHECK_THAT(mistake_in("object({ a = optional(string, [1) })"),
             Catch::Matchers::ContainsSubstring("the default is no JSON"));
}

TEST_CASE("a type may be 32 levels deep and no deeper") {
  CHECK(mistake_in(nested(32)).empty());
  CHECK_THAT(mistake_in(nested(33)), Catch::Matchers::ContainsSubstring("deeper than 32 levels"));
  CHECK_THAT(mistake_in(nested(40'000)),
             Catch::Matchers::ContainsSubstring("deeper than 32 levels"));
  CHECK(mistake_in(std::string(300'000, ' ')) == "is longer than 256 KiB");
}

TEST_CASE("a type is described without the attributes of its objects") {
  CHECK(describe(type("map(list(object({ a = string })))")) == "map(list(object))");
  CHECK(describe(type("tuple([bool])")) == "tuple");
}

}  // namespace infra::catalogue::test
