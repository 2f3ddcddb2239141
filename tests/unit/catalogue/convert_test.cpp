// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "catalogue/convert.hpp"
#include "sample.hpp"

namespace infra::catalogue::test {

namespace {

bool converts_to(const char* from, const char* to) { return converts(type(from), type(to)); }

std::string common(const std::vector<const char*>& texts) {
  std::vector<Type> types;
  types.reserve(texts.size());
  for (const char* text : texts) types.push_back(type(text));
  const auto found = common_type(types);
  return found ? describe(*found) : "none";
}

}  // namespace

TEST_CASE("scalars convert as Terraform converts them") {
  CHECK(converts_to("number", "string"));
  CHECK(converts_to("bool", "string"));
  CHECK(converts_to("string", "number"));
  CHECK(converts_to("string", "bool"));
  CHECK_FALSE(converts_to("number", "bool"));
  CHECK_FALSE(converts_to("bool", "number"));
  CHECK_FALSE(converts_to("string", "list(string)"));
}

TEST_CASE("lists, sets and tuples convert by what they hold") {
  CHECK(converts_to("list(number)", "set(string)"));
  CHECK(converts_to("tuple([number, bool])", "list(string)"));
  CHECK(converts_to("tuple([number])", "tuple([string])"));
  CHECK(converts_to("list(any)", "list(number)"));
  CHECK_FALSE(converts_to("list(string)", "tuple([string])"));
  CHECK_FALSE(converts_to("tuple([number])", "tuple([number, number])"));
  CHECK_FALSE(converts_to("list(bool)", "list(number)"));
  CHECK_FALSE(converts_to("list(string)", "map(string)"));
}

TEST_CASE("maps and objects convert by what they hold") {
  CHECK(converts_to("object({ a = number })", "map(string)"));
  CHECK(converts_to("map(string)", "object({ a = number })"));
  CHECK(converts_to("object({ a = string, b = bool })", "object({ a = number })"));
  CHECK(converts_to("object({})", "object({ a = optional(number) })"));
  CHECK_FALSE(converts_to("object({})", "object({ a = number })"));
  CHECK_FALSE(converts_to("object({ a = list(string) })", "map(string)"));
  CHECK_FALSE(converts_to("map(bool)", "object({ a = number })"));
  CHECK_FALSE(converts_to("object({ a = string })", "list(string)"));
}

TEST_CASE("what has no type in common cannot be elements of one list") {
  CHECK(common({"number", "string", "bool"}) == "string");
  CHECK(common({"number", "bool"}) == "none");
  CHECK(common({"any", "number"}) == "number");
  CHECK(common({"any"}) == "any");
  CHECK(common({}) == "any");
  CHECK(common({"string", "list(string)"}) == "none");
  CHECK(common({"tuple([string])", "tuple([number])"}) == "tuple");
  CHECK(common({"tuple([string])", "tuple([])"}) == "list(string)");
  CHECK(common({"tuple([string])", "tuple([list(string), list(string)])"}) == "none");
  CHECK(common({"object({ a = string })", "object({ a = number })"}) == "object");
  CHECK(common({"object({ a = string })", "object({ a = list(number) })"}) == "none");
  CHECK(common({"object({ a = string })", "object({ b = number })"}) == "map(string)");
  CHECK(common({"object({ a = string })", "map(bool)"}) == "map(string)");
  CHECK(common({"object({ a = string })", "tuple([string])"}) == "none");
}

TEST_CASE("texts are numbers where Terraform reads them so") {
  for (const char* number :
       {"0", "7", "-7", "+5", "2.5", ".5", "5.", "1e3", "1E-3", "1e+5", "0001"}) {
    CAPTURE(number);
    CHECK(reads_as_number(number));
  }
  for (const char* text : {"", ".", "-", "1e", "1e+", "0x10", " 1", "1 ", "1_0", "1.2.3", "abc"}) {
    CAPTURE(text);
    CHECK_FALSE(reads_as_number(text));
  }
}

TEST_CASE("texts are bools where Terraform reads them so") {
  for (const char* truth : {"true", "false", "1", "0"}) CHECK(reads_as_bool(truth));
  for (const char* text : {"", "TRUE", "yes", "on", " 1", "2"}) CHECK_FALSE(reads_as_bool(text));
}

}  // namespace infra::catalogue::test
