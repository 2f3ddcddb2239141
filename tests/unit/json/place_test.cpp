// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <functional>
#include <string>
#include <vector>

#include "json/heading.hpp"
#include "json/place.hpp"

namespace infra::json {

namespace {

using Read = std::function<void(const Place&)>;

std::vector<std::string> mistakes_in(const std::string& text, const Read& read) {
  Mistakes mistakes;
  json::read(text, mistakes, read);
  std::vector<std::string> said;
  for (const auto& mistake : mistakes.list()) {
    said.push_back(mistake.pointer + ": " + mistake.message);
  }
  return said;
}

std::vector<std::string> mistakes_in(const std::string& text) {
  return mistakes_in(text, [](const Place&) {});
}

std::string nested(int levels) {
  return std::string(static_cast<std::size_t>(levels), '[') +
         std::string(static_cast<std::size_t>(levels), ']');
}

}  // namespace

TEST_CASE("text that is no JSON is refused with the place") {
  const auto said = mistakes_in("{\n  \"a\": }");
  REQUIRE(said.size() == 1);
  CHECK_THAT(said[0], Catch::Matchers::StartsWith(": is no JSON: ") &&
                          Catch::Matchers::ContainsSubstring("line 2"));
  CHECK(mistakes_in("").size() == 1);
  CHECK(mistakes_in("{} {}").size() == 1);
  CHECK(mistakes_in("\"\xff\"").size() == 1);
  CHECK(mistakes_in("1e999").size() == 1);
}

TEST_CASE("a document may be 64 levels deep and no deeper") {
  CHECK(mistakes_in(nested(64)).empty());
  CHECK(mistakes_in(nested(65)) == std::vector<std::string>{": is deeper than 64 levels"});
  CHECK(mistakes_in(nested(1'000'000)) == std::vector<std::string>{": is deeper than 64 levels"});
  CHECK(mistakes_in(std::string(1'000'000, '[')).size() == 1);
}

TEST_CASE("a key that an object has twice is refused, not taken once") {
  CHECK(mistakes_in(R"({"a": {"b": 1}, "c": {"b": 2}})").empty());
  CHECK(mistakes_in(R"({"a": {"b": 1, "b": 2}})") ==
        std::vector<std::string>{": has the key \"b\" twice in one object"});
}

TEST_CASE("what is not as expected is said at its place, and reading goes on") {
  const auto said = mistakes_in(R"({"a/b": {"~": [1, "x"]}, "n": null})", [](const Place& root) {
    for (const auto& item : root.at("a/b").at("~").items()) CHECK(item.text() != "1");
    CHECK_FALSE(root.at("n").boolean());
    CHECK(root.at("gone").at("further").text().empty());
  });
  CHECK(said == std::vector<std::string>{"/a~1b/~0/0: must be a string, not a whole number",
                                         "/n: must be true or false, not null",
                                         ": lacks \"gone\""});
}

TEST_CASE("a whole number that would lose digits is refused") {
  const auto said =
      mistakes_in("[9223372036854775807, 9223372036854775808]", [](const Place& root) {
        CHECK(root.items()[0].integer() == 9223372036854775807);
        CHECK(root.items()[1].integer() == 0);
      });
  CHECK(said == std::vector<std::string>{"/1: is a number too large to be exact"});
}

TEST_CASE("zero characters are refused in texts and keys") {
  const auto said = mistakes_in(R"({"a\u0000": "b\u0000"})", [](const Place& root) {
    for (const auto& [key, member] : root.members()) CHECK(member.text().size() == 2);
  });
  REQUIRE(said.size() == 2);
  CHECK(said[0] == ": has a key with a zero character");
  CHECK_THAT(said[1], Catch::Matchers::EndsWith(": holds a zero character"));
}

// A parser that looks through the whole list after each element takes minutes here.
TEST_CASE("a document with a long list is read") {
  std::string list = "[{}";
  for (int i = 1; i < 100'000; ++i) list += ",{}";
  CHECK(mistakes_in(list + "]", [](const Place& root) {
          CHECK(root.items().size() == 100'000);
        }).empty());
}

TEST_CASE("only the first twenty mistakes are kept") {
  std::string many = "[0";
  for (int i = 0; i < 100; ++i) many += ",0";
  const auto said = mistakes_in(many + "]", [](const Place& root) {
    for (const auto& item : root.items()) CHECK(item.text().empty());
  });
  CHECK(said.size() == 20);
}

TEST_CASE("a document says what it is and in which version, and a newer minor one is read") {
  const auto check = [](const Place& root) { check_heading(root, "infra/facts"); };
  CHECK(mistakes_in(R"({"document": "infra/facts", "version": "1.0"})", check).empty());
  CHECK(mistakes_in(R"({"document": "infra/facts", "version": "1.7"})", check).empty());
  CHECK(mistakes_in(R"({"document": "infra/fact", "version": "2.0"})", check) ==
        std::vector<std::string>{"/document: is \"infra/fact\", not \"infra/facts\"",
                                 "/version: is \"2.0\", and this infra speaks 1.0"});
  CHECK(mistakes_in(R"({"document": 1})", check) ==
        std::vector<std::string>{": lacks \"version\"",
                                 "/document: must be a string, not a whole number"});
}

TEST_CASE("a member that nobody knows is refused with the nearest name") {
  Mistakes mistakes;
  json::read(R"({"sorce": 1, "ref": 2})", mistakes, [](const Place& root) {
    root.allow_only({"source", "ref"});
  });
  REQUIRE(mistakes.list().size() == 1);
  CHECK(mistakes.list()[0].pointer == "/sorce");
  CHECK_THAT(mistakes.list()[0].hint,
             Catch::Matchers::ContainsSubstring("did you mean \"source\"?"));
}

}  // namespace infra::json
