// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/to_text.hpp"

#include <string>

#include "json/document.hpp"
#include "support/catch.hpp"

namespace infra::json {

namespace {

std::string again(const std::string& text) {
  std::string refusal;
  const auto document = Document::parse(text, refusal);
  REQUIRE(document != nullptr);
  return to_text(document->root());
}

}  // namespace

TEST_CASE("a value is written as it was read, its members in their order") {
  for (const auto* text :
       {R"({"z":1,"a":{"y":[],"b":{}},"m":[null,true,false]})", R"("")", "[]", "{}",
        R"(["\"","\\","\n","\u0001","é","\u0000"])", "[0,-1,9223372036854775807]",
        "[18446744073709551615]", "[0.5,-2.25,1e+300]"}) {
    CHECK(again(text) == text);
  }
}

TEST_CASE("a number that was written as a fraction stays one") {
  CHECK(again("[1.0,100.00,-0.0]") == "[1.0,100.0,-0.0]");
  CHECK(again("1e3") == "1000.0");
}

}  // namespace infra::json
