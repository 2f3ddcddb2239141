// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>

#include "interface/read.hpp"

namespace infra::interface::test {

namespace {

// "line:column: message", or nothing when it can be read.
std::string mistake_in(const std::string& text) {
  Sources sources;
  const auto read = read_files({{"main.tf", text}}, sources);
  if (read) return "";
  const auto& one = read.error().diagnostics.front();
  CHECK(one.id == "interface.syntax");
  CHECK_FALSE(one.hint.empty());
  REQUIRE(one.position);
  return std::to_string(one.position->line) + ':' + std::to_string(one.position->column) + ": " +
         one.message;
}

std::string times(const std::string& text, int number) {
  std::string all;
  for (int i = 0; i < number; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("what nobody asks for may be anything that Terraform reads") {
  CHECK(mistake_in("").empty());
  CHECK(mistake_in("\xEF\xBB\xBF# only a comment").empty());
  CHECK(mistake_in("/* a\n } */ locals { a = 1 }\r\n").empty());
  CHECK(mistake_in("locals {\n a = x ? [for k, v in y : \"${k}-${v[\"}\"]}\"]... : !z && 1 <= 2\n}")
            .empty());
  CHECK(
      mistake_in(
          "locals {\n a = <<EOT\n} ${join(\",\", [\n\"EOT\"])} %{ if x ~} \" %{ endif }\n  EOT\n}")
          .empty());
  CHECK(mistake_in("a b \"c\" {\n d {}\n}").empty());
  CHECK(mistake_in("locals {\n a = f(\n  1, # one\n  2\n )\n}").empty());
  CHECK(mistake_in("locals {\n a = \"$${not} %%{one} $ %\"\n}").empty());
}

TEST_CASE("a file that cannot be read says where and why") {
  CHECK(mistake_in("locals {\n  a = \"b\n}") == "2:7: this string has no end");
  CHECK(mistake_in("locals {\n  é = \"\\q\"\n}") == "2:8: this is no escape");
  CHECK(mistake_in("a = \"\\u12\"") == "1:6: this escape takes 4 hexadecimal digits");
  CHECK(mistake_in("a = \"\\ud800\"") == "1:6: this escape names no character");
  CHECK(mistake_in("a = \"${b") == "1:6: this template has no end");
  CHECK(mistake_in("a = 'b'") == "1:5: \"'\" cannot stand here");
  CHECK(mistake_in("/* a") == "1:1: this comment has no end");
  CHECK(mistake_in("a = <<EOT\nb\n") == "1:5: this heredoc has no end");
  CHECK(mistake_in("a = <<EOT b\nEOT\n") ==
        "1:5: nothing may follow the word that begins a heredoc");
  CHECK(mistake_in("locals {\n") == "1:8: this block has no end");
  CHECK(mistake_in("}") == "1:1: this closes nothing");
  CHECK(mistake_in("a = [1,\n") == "1:5: this bracket has no end");
  CHECK(mistake_in("a = [1\n}") == "2:1: ']' was expected, for the bracket of line 1");
  CHECK(mistake_in("a = )") == "1:5: this closes nothing");
  CHECK(mistake_in("a =\n") == "1:4: the line ends here");
  CHECK(mistake_in("a {} b {}") == "1:6: \"b\" was not expected here");
  CHECK(mistake_in("a") == "1:2: the file ends here");
  CHECK(mistake_in("1 = 2") == "1:1: \"1\" was not expected here");
  CHECK(mistake_in("l {\n a = 1\n a = 2\n}") == "3:2: \"a\" is set twice, first in line 2");
  CHECK(mistake_in("a = \"\xff\"") == "1:6: is no UTF-8");
}

TEST_CASE("what is deeper than any module is refused") {
  CHECK(mistake_in("a = " + times("[", 64) + times("]", 64)).empty());
  CHECK(mistake_in("a = " + times("[", 65)) ==
        "1:69: brackets stand in each other more than 64 deep");
  CHECK(mistake_in(times("a {\n", 65)) == "65:1: blocks stand in each other more than 64 deep");
  CHECK(mistake_in("a = " + times("\"${", 65)) ==
        "1:198: templates stand in each other more than 64 deep");
}

}  // namespace infra::interface::test
