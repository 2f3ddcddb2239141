// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <string_view>

#include "hcl/quote.hpp"

namespace hcl = infra::hcl;

using infra::hcl::Followed;
using infra::hcl::key;
using infra::hcl::template_of;

namespace {

std::string escaped(std::string_view literal, Followed followed) {
  std::string text;
  infra::hcl::append_escaped(text, literal, followed);
  return text;
}

}  // namespace

TEST_CASE("a string cannot end its literal") {
  CHECK(hcl::quoted("") == R"("")");
  CHECK(hcl::quoted("plain") == R"("plain")");
  CHECK(hcl::quoted(R"(say "a\b")") == R"("say \"a\\b\"")");
  CHECK(hcl::quoted("a\nb\rc\td") == R"("a\nb\rc\td")");
}

TEST_CASE("a string cannot begin an interpolation or a directive") {
  CHECK(hcl::quoted("${a} %{b}") == R"("$${a} %%{b}")");
  CHECK(hcl::quoted("$${a} %%{b}") == R"("$$${a} %%%{b}")");
  CHECK(hcl::quoted("$ % $$ 100% $x %y {}") == R"("$ % $$ 100% $x %y {}")");
  CHECK(hcl::quoted("$%{a}") == R"("$%%{a}")");
}

TEST_CASE("a dollar sign before an interpolation is not taken for an escape of it") {
  CHECK(escaped("US$", Followed::by_interpolation) == R"(US\u0024)");
  CHECK(escaped("US$", Followed::by_end) == "US$");
  CHECK(escaped("$$", Followed::by_interpolation) == R"($\u0024)");
  CHECK(escaped("100%", Followed::by_interpolation) == "100%");
}

TEST_CASE("what a reader would not see is written by its number") {
  CHECK(hcl::quoted(std::string("\0\x01\x7f", 3)) == R"("\u0000\u0001\u007f")");
  CHECK(hcl::quoted("\xc2\x85") == R"("\u0085")");
  // A mark that shows the rest of the line from right to left.
  CHECK(hcl::quoted("a\xe2\x80\xae"
                    "b") == R"("a\u202eb")");
  CHECK(hcl::quoted("\xf3\xa0\x80\x81") == R"("\U000e0001")");
}

TEST_CASE("text in any language stays as it is") {
  CHECK(hcl::quoted("Zürich 東京 \xf0\x9f\x99\x82") == "\"Zürich 東京 \xf0\x9f\x99\x82\"");
}

TEST_CASE("bytes that are no UTF-8 become the replacement character") {
  CHECK(hcl::quoted("a\xff"
                    "b") == "\"a\xef\xbf\xbd"
                            "b\"");
  CHECK(hcl::quoted("\xc0\xaf") == "\"\xef\xbf\xbd\xef\xbf\xbd\"");  // a "/" that is too long
  CHECK(hcl::quoted("\xed\xa0\x80").size() == 2 + 3 * 3);            // half of a surrogate pair
  CHECK(hcl::quoted("\xe2\x82") == "\"\xef\xbf\xbd\xef\xbf\xbd\"");  // it ends too early
}

TEST_CASE("a key that is a word stands bare, all others in quotes") {
  CHECK(key("vpc_id") == "vpc_id");
  CHECK(key("vpc-cni") == "vpc-cni");
  CHECK(key("Name") == "Name");
  CHECK(key("") == R"("")");
  CHECK(key("4711") == R"("4711")");
  CHECK(key("infra/pool") == R"("infra/pool")");
  CHECK(key("a b") == R"("a b")");
  CHECK(key("${a}") == R"("$${a}")");
  // `{ for = 1 }` is the beginning of a loop.
  CHECK(key("for") == R"("for")");
  CHECK(key("format") == "format");
}

TEST_CASE("a key has no characters whose width anyone could argue about") {
  CHECK(key("日本") == "\"日本\"");
  CHECK(key("é") == "\"é\"");
  CHECK(key("e\xcc\x81") == R"("e\u0301")");  // an accent on its own
  CHECK(key("\xf0\x9f\x99\x82") == R"("\U0001f642")");
}

TEST_CASE("text that is read as a template a second time is doubled once more") {
  CHECK(template_of("${a} %{b} $ % {") == "$${a} %%{b} $ % {");
  CHECK(template_of("$${a}") == "$$${a}");
  CHECK(template_of("$") == "$");
}
