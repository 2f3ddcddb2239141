// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/text.hpp"

#include "support/catch.hpp"

using namespace infra;

TEST_CASE("a misspelt word is near the one that was meant") {
  const std::vector<std::string> words = {"amd64", "arm64", "europe-west", "nodePools"};
  CHECK(nearest("arm46", words) == "arm64");   // two fingers in the wrong order
  CHECK(nearest("arm6", words) == "arm64");    // one missing
  CHECK(nearest("armm64", words) == "arm64");  // one too many
  CHECK(nearest("europe-wset", words) == "europe-west");
  CHECK(nearest("erope-wes", words) == "europe-west");
}

TEST_CASE("letters of another case, hyphens and underscores do not count") {
  CHECK(nearest("node_pools", {"nodePools", "nodes"}) == "nodePools");
  CHECK(nearest("NODE-POOLS", {"nodePools", "nodes"}) == "nodePools");
}

TEST_CASE("a word that is near nothing has no near one") {
  CHECK(nearest("mars", {"europe-west", "us-east"}).empty());
  CHECK(nearest("foo", {}).empty());
  CHECK(nearest("abcdefghi", {"xyzdefuvw"}).empty());
}

TEST_CASE("of words that are equally near the first is taken") {
  CHECK(nearest("bat", {"cat", "hat"}) == "cat");
}

TEST_CASE("a hint names the near one, and all where they are few") {
  CHECK(did_you_mean("arm46", {"amd64", "arm64"}) ==
        "did you mean \"arm64\"? one of: amd64, arm64");
  CHECK(did_you_mean("x", {"amd64", "arm64"}) == "one of: amd64, arm64");
  CHECK(did_you_mean("x", {}).empty());
}

TEST_CASE("a list of names that nobody would read is not given") {
  const std::vector<std::string> twelve(12, "production");
  const std::vector<std::string> thirteen(13, "production");
  CHECK_FALSE(did_you_mean("x", twelve).empty());
  CHECK(did_you_mean("x", thirteen).empty());
  CHECK(did_you_mean("productoin", thirteen) == "did you mean \"production\"?");
}

TEST_CASE("what others wrote cannot steer a terminal") {
  CHECK(in_quotes("plain") == "\"plain\"");
  CHECK(printable("a\nb\tc\rd") == "a\\nb\\tc\\rd");
  CHECK(printable("\x1b[31m") == "\\x1b[31m");
  CHECK(printable(std::string("\0\x7f", 2)) == "\\x00\\x7f");
  CHECK(printable("\xC2\x9B\x41") == "\\x9b\x41");  // CSI, which terminals obey as they do ESC [
}

TEST_CASE("what can be seen is shown as it is") {
  CHECK(printable("é日本🚀") == "é日本🚀");
  CHECK(printable("\xC2\xA0") == "\xC2\xA0");
}

TEST_CASE("a line is shown with as many columns as it has") {
  CHECK(printable_line("a\tb\x1b[c") == "a b [c");
  CHECK(count_characters(printable_line("a\xC2\x9B\x07z")) == 4);
}

TEST_CASE("a line is shown as UTF-8 whatever its bytes are") {
  CHECK(printable_line("om\xEFi") == "om\xEF\xBF\xBDi");
  CHECK(printable_line("\xC1\xA9") == "\xEF\xBF\xBD");  // the second byte is no column
  CHECK(printable_line("\xED\xA0\x80") == "\xEF\xBF\xBD");
  CHECK(printable_line("\xF4\x90\x80\x80") == "\xEF\xBF\xBD");
  CHECK(printable_line("é日本🚀") == "é日本🚀");
}

TEST_CASE("a line cannot turn its direction") {
  CHECK(printable_line("a\xE2\x80\xAE\x62") == "a b");
  CHECK(printable_line("a\xE2\x81\xA6\x62") == "a b");
}

TEST_CASE("words are joined") {
  CHECK(joined({}).empty());
  CHECK(joined({"a"}) == "a");
  CHECK(joined({"a", "b", "a"}) == "a, b, a");
  CHECK(joined({"a", "b"}, " -> ") == "a -> b");
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("abc") == 3);
  CHECK(count_characters("é日🚀") == 3);
}
