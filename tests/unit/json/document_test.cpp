// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/document.hpp"

#include <string>

#include "support/catch.hpp"

namespace infra::json {

namespace {

// {"k40": 40, "k39": 39, …}: written from the last to the first.
std::string turned_object(int members) {
  std::string text = "{";
  for (int i = members; i > 0; --i) {
    const auto number = std::to_string(i);
    text.append(i == members ? "\"k" : ",\"k").append(number).append("\":").append(number);
  }
  return text + "}";
}

}  // namespace

TEST_CASE("a member is found among few and among many, in whatever order they were written") {
  for (const int members : {0, 1, 2, 15, 16, 17, 40}) {
    INFO(members);
    std::string refusal;
    const auto document = Document::parse(turned_object(members), refusal);
    REQUIRE(document != nullptr);
    const auto& root = document->root();
    for (int i = 1; i <= members; ++i) {
      const auto* found = root.find("k" + std::to_string(i));
      REQUIRE(found != nullptr);
      CHECK(*found->as<std::int64_t>() == i);
    }
    CHECK(root.find("k0") == nullptr);
    CHECK(root.find("") == nullptr);
    CHECK(root.find("k" + std::to_string(members + 1)) == nullptr);
  }
}

TEST_CASE("members are sorted, and their written order is known still") {
  std::string refusal;
  const auto document =
      Document::parse(R"({"z": 1, "": [{"inner": "a"}], "mid\u0041": "text", "a": {}})", refusal);
  REQUIRE(document != nullptr);
  const auto& object = *document->root().as<Node::Object>();
  std::string sorted;
  for (const auto& member : object.members) sorted.append(member.key).append(" ");
  CHECK(sorted == " a midA z ");
  std::string written;
  for (const auto* member : in_written_order(object)) written.append(member->key).append(" ");
  CHECK(written == "z  midA a ");
}

TEST_CASE("a key that stands twice is found among neighbours and apart, sorted and not") {
  for (const auto* text : {R"({"a": 1, "a": 2})", R"({"a": 1, "b": 2, "a": 3})",
                           R"({"b": 1, "a": 2, "b": 3})", R"({"a": 1, "b": 2, "b": 3})"}) {
    INFO(text);
    std::string refusal;
    CHECK(Document::parse(text, refusal) == nullptr);
    CHECK_THAT(refusal, Catch::Matchers::EndsWith("twice in one object"));
  }
}

}  // namespace infra::json
