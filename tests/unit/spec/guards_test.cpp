// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// What YAML has and a spec does not: each with its place, its reason and what to write instead.
#include <string>

#include "reading.hpp"
#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::complaints_of;
using test::Lines;

TEST_CASE("a file that is too large is refused before anything else") {
  CHECK(complaints_of(std::string(spec::k_most_bytes + 1, '[')) ==
        Lines{"1:1+1 spec.yaml.size: the file has 2097153 bytes, and may have 2097152 (a spec is a "
              "page or two: is this "
              "the right file?)"});
}

TEST_CASE("a file of too many values is refused at the first that is too many") {
  std::string list = "a:\n";
  for (std::size_t i = 0; i <= spec::k_most_values; ++i) list += "- x\n";
  CHECK(
      complaints_of(list) ==
      Lines{"150002:3+1 spec.yaml.size: the file has more than 150000 values (a spec is a page or "
            "two: is this the right file?)"});
}

TEST_CASE("bytes that are not UTF-8 are refused where they stand") {
  const std::string complaint = "2:5+1 spec.yaml.utf8: this is not UTF-8 (save the file as UTF-8)";
  for (const std::string bad :
       {"\xFF", "\xE9", "\x80", "\xC0\x80", "\xC3(", "\xE2\x82", "\xED\xA0\x80", "\xE0\x80\x80",
        "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80"}) {
    INFO(bad);
    CHECK(complaints_of("é: x\nb: é" + bad + "\n") == Lines{complaint});
  }
}

TEST_CASE("a file in another encoding is complained of once") {
  CHECK(complaints_of("a: \xE9\nb: \xE9\nc: \xE9\n").size() == 1);
}

TEST_CASE("UTF-16 is named") {
  const Lines complaint = {
      "1:1+1 spec.yaml.utf16: the file is UTF-16, not UTF-8 (save it as UTF-8)"};
  CHECK(complaints_of(std::string("\xFF\xFE"
                                  "a\0:\0",
                                  6)) == complaint);
  CHECK(complaints_of(std::string("\xFE\xFF\0a\0:", 6)) == complaint);
  CHECK(complaints_of(std::string("a\0:\0", 4)) == complaint);
  CHECK(complaints_of(std::string("\0a\0:", 4)) == complaint);
}

TEST_CASE("characters that nobody sees are refused where they stand") {
  const auto complaint = [](const std::string& name) {
    return Lines{"1:5+1 spec.yaml.control-character: there is an invisible character here: " +
                 name + " (take it out)"};
  };
  CHECK(complaints_of(std::string("a: x\0\n", 6)) == complaint("U+0000"));
  CHECK(complaints_of("a: x\x04\n") == complaint("U+0004"));
  CHECK(complaints_of("a: x\x1b[31m\n") == complaint("U+001B"));
  CHECK(complaints_of("a: x\x7f\n") == complaint("U+007F"));
  CHECK(complaints_of("a: x\xC2\x85\n") == complaint("U+0085"));
  CHECK(complaints_of("a: x\xE2\x80\xA8\n") == complaint("U+2028"));
  CHECK(complaints_of("a: x\xE2\x80\xAE\n") == complaint("U+202E"));
  CHECK(complaints_of("a: x\xE2\x81\xA6\n") == complaint("U+2066"));
  CHECK(complaints_of("a: x\xEF\xBB\xBF\n") == complaint("U+FEFF"));
  CHECK(complaints_of("a: x\xEF\xBF\xBE\n") == complaint("U+FFFE"));
  CHECK(complaints_of("a: x\xF4\x8F\xBF\xBF\n") == complaint("U+10FFFF"));
}

TEST_CASE("all invisible characters are complained of, up to ten") {
  CHECK(complaints_of("a: \x01\nb: \x02\n").size() == 2);
  CHECK(complaints_of(std::string(100, '\x01')).size() == 10);
}

TEST_CASE("a character that everybody sees is welcome") {
  CHECK(complaints_of("a: é ü 日本 🚀\xC2\xA0\n").empty());
}

TEST_CASE("a carriage return alone ends no line") {
  CHECK(complaints_of("a: x\rb: y\r") ==
        Lines{"1:5+1 spec.yaml.carriage-return: a carriage return alone ends no line (let lines "
              "end with a line feed)"});
}

TEST_CASE("a tab indents nothing") {
  const std::string complaint = "spec.yaml.tab: a tab cannot indent a line (indent with spaces)";
  CHECK(complaints_of("a:\n\tb: x\n") == Lines{"2:1+1 " + complaint});
  CHECK(complaints_of("a:\n  \tb: x\n") == Lines{"2:3+1 " + complaint});
  CHECK(complaints_of("a:\n\tx\n") == Lines{"2:1+1 " + complaint});
  CHECK(complaints_of("a:\n\t- x\n") == Lines{"2:1+1 " + complaint});
  CHECK(complaints_of("a:\n  -\tb: x\n") == Lines{"2:4+1 " + complaint});
  CHECK(complaints_of("a: |\n  x\n\ty\n") == Lines{"3:1+1 " + complaint});
}

TEST_CASE("a second document is refused") {
  const std::string complaint = "spec.yaml.second-document: a second document begins here (a spec "
                                "is one document: give this one a file of its own)";
  CHECK(complaints_of("a: x\n---\nb: y\n") == Lines{"2:1+3 " + complaint});
  CHECK(complaints_of("a: x\n...\nb: y\n") == Lines{"3:1+2 " + complaint});
  CHECK(complaints_of("---\n---\n") == Lines{"2:1+3 " + complaint});
}

TEST_CASE("a directive is refused, wherever it stands") {
  const std::string complaint = "spec.yaml.directive: a spec has no directives, and no line that "
                                "begins with % (take it out; a text that begins "
                                "with % has to be in quotes)";
  CHECK(complaints_of("%YAML 1.2\n---\na: x\n") == Lines{"1:1+9 " + complaint});
  CHECK(complaints_of("a: x\n%b: y\n") == Lines{"2:1+5 " + complaint});
}

TEST_CASE("a file with nothing in it says what the smallest spec is") {
  const Lines complaint = {"1:1+1 spec.yaml.empty: there is nothing in the file (the smallest spec "
                           "is { apiVersion: infra/v1, kind: "
                           "Environment, metadata: { name: NAME, organization: NAME }, regions: { "
                           "main: { location: europe-west } } })"};
  for (const std::string text : {"", "\n\n", "# comment\n", "~\n", "---\n", "---\n...\n"}) {
    INFO(text);
    CHECK(complaints_of(text) == complaint);
  }
}

TEST_CASE("a quote that nobody closes is found where it begins") {
  const std::string complaint =
      ": the quote that begins here is never closed (close it where the text ends)";
  CHECK(complaints_of("a: \"x\nb: y\n") == Lines{"1:4+2 spec.yaml.unclosed-quote a" + complaint});
  CHECK(complaints_of("a: 'x\nb: y\n") == Lines{"1:4+2 spec.yaml.unclosed-quote a" + complaint});
  CHECK(complaints_of("a: 'it''s\n") == Lines{"1:4+6 spec.yaml.unclosed-quote a" + complaint});
  CHECK(complaints_of("a: \"x\\\"\n") == Lines{"1:4+4 spec.yaml.unclosed-quote a" + complaint});
  CHECK(complaints_of("a: \"x") == Lines{"1:4+2 spec.yaml.unclosed-quote" + complaint});
  CHECK(complaints_of("\"a: x\n") == Lines{"1:1+5 spec.yaml.unclosed-quote" + complaint});
  CHECK(complaints_of("a: [it's, 'x, \"y\"]\n") ==
        Lines{"1:11+8 spec.yaml.unclosed-quote a[1]" + complaint});
  CHECK(complaints_of("a: \"x\n---\nb: y\n") ==
        Lines{"1:4+2 spec.yaml.unclosed-quote" + complaint});
}

TEST_CASE("a quote that another one closed by chance is found where it begins") {
  const std::string hint = " (close it where the text ends)";
  CHECK(complaints_of("a: \"x\nb: \"y\"\n") ==
        Lines{"1:4+2 spec.yaml.unclosed-quote: the quote that begins here is closed only at 2:4" +
              hint});
  CHECK(complaints_of("- \"x\n- z\n- \"y\"\n") ==
        Lines{"1:3+2 spec.yaml.unclosed-quote: the quote that begins here is closed only at 3:3" +
              hint});
}

TEST_CASE("a bracket that nobody closes is found where it begins") {
  CHECK(complaints_of("a: [x\n") == Lines{"1:4+1 spec.yaml.unclosed-bracket: the \"[\" that begins "
                                          "here is never closed (write \"]\" where it ends)"});
  CHECK(complaints_of("a: { b: [x] \n") ==
        Lines{"1:4+1 spec.yaml.unclosed-bracket: the \"{\" that begins here is never closed (write "
              "\"}\" where it ends)"});
}

TEST_CASE("a key that comes again names its first place") {
  CHECK(complaints_of("a: x\nb: { c: 1, d: 2, c: 3 }\na: y\na: z\n") ==
        Lines{"2:18+1 spec.yaml.duplicate-key b.c: the key is here twice: first at 2:6 (take one "
              "of them out)",
              "3:1+1 spec.yaml.duplicate-key a: the key is here twice: first at 1:1 (take one of "
              "them out)",
              "4:1+1 spec.yaml.duplicate-key a: the key is here twice: first at 1:1 (take one of "
              "them out)"});
}

TEST_CASE("keys are the same whether they are in quotes or not") {
  CHECK(complaints_of("a: x\n\"a\": y\n") ==
        Lines{"2:1+3 spec.yaml.duplicate-key a: the key is here twice: first at 1:1 (take one of "
              "them out)"});
}

TEST_CASE("the same key in two mappings is no mistake") {
  CHECK(complaints_of("a: { c: x }\nb: { c: y }\n").empty());
}

TEST_CASE("anchors and aliases are refused, all of them") {
  const std::string anchor = ": a spec has no anchors (write the value out where it is needed; a "
                             "text that begins with & has to be in quotes)";
  const std::string alias = ": a spec has no aliases (write the value out; a text that begins with "
                            "* has to be in quotes)";
  CHECK(complaints_of("a: &x 1\nb: [*x]\nc: &y {}\n") ==
        Lines{"1:4+2 spec.yaml.anchor a" + anchor, "2:5+2 spec.yaml.alias b[0]" + alias,
              "3:4+2 spec.yaml.anchor c" + anchor});
  CHECK(complaints_of("a: *.example.com\n") == Lines{"1:4+13 spec.yaml.alias" + alias});
  CHECK(complaints_of("*x : 1\n") == Lines{"1:1+2 spec.yaml.alias" + alias});
  CHECK(complaints_of("a: &x [*x]\n").size() == 2);
}

TEST_CASE("a merge key is refused, a key that only looks like one is not") {
  CHECK(complaints_of("a:\n  <<: { b: x }\n") ==
        Lines{"2:3+2 spec.yaml.merge-key a: a spec has no merge keys (write the values out)"});
  CHECK(complaints_of("\"<<\": x\n").empty());
}

TEST_CASE("tags are refused, on every kind of value") {
  const std::string complaint =
      ": a spec has no tags (write the value alone, in quotes if it is a text)";
  CHECK(complaints_of("a: !!int \"5\"\nb: !x [1]\nc: !y {}\nd: ! z\ne: !!null\n") ==
        Lines{"1:4+5 spec.yaml.tag a" + complaint, "2:4+2 spec.yaml.tag b" + complaint,
              "3:4+2 spec.yaml.tag c" + complaint, "4:4+1 spec.yaml.tag d" + complaint,
              "5:4+6 spec.yaml.tag e" + complaint});
  CHECK(complaints_of("a: !<x y\n") == Lines{"1:7+1 spec.yaml.tag" + complaint});
}

TEST_CASE("a key has to be a text") {
  const std::string complaint = "spec.yaml.key: a key has to be a text, and ";
  CHECK(complaints_of("1: x\n") ==
        Lines{"1:1+1 " + complaint + "1 is a number to YAML (write it in quotes: \"1\")"});
  CHECK(complaints_of("no: x\n") ==
        Lines{"1:1+2 " + complaint + "no is true or false to YAML (write it in quotes: \"no\")"});
  CHECK(complaints_of("2026-11-20: x\n") ==
        Lines{"1:1+10 " + complaint +
              "2026-11-20 is a date to YAML (write it in quotes: \"2026-11-20\")"});
  CHECK(complaints_of("~: x\n") ==
        Lines{"1:1+1 " + complaint + "this is none (write the key in quotes)"});
  CHECK(complaints_of(": x\n") ==
        Lines{"1:1+1 " + complaint + "this is none (write the key in quotes)"});
  CHECK(complaints_of("\"1\": x\n\"no\": y\n").empty());
}

TEST_CASE("a list or a mapping is no key") {
  const std::string complaint = "a key has to be a text, and this is a list or a mapping (a text "
                                "that begins with [ or { has to be in quotes)";
  CHECK(complaints_of("? [a, b]\n: x\n") == Lines{"1:3+1 spec.yaml.key: " + complaint});
  CHECK(complaints_of("a: {{ b }}\n") == Lines{"1:5+1 spec.yaml.key a: " + complaint});
}

TEST_CASE("nesting ends at 64 levels") {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
  };
  CHECK(complaints_of(nested(64)).empty());
  const auto complaints = complaints_of(nested(65));
  REQUIRE(complaints.size() == 1);
  CHECK_THAT(complaints[0],
             Catch::Matchers::StartsWith("1:65+1 spec.yaml.depth ") &&
                 Catch::Matchers::EndsWith(
                     "this is nested more than 64 levels deep (no spec needs that: is "
                     "this the right file?)"));
}

TEST_CASE("a text ends at 64 KiB") {
  const std::string text(spec::k_most_bytes_in_a_text, 'x');
  CHECK(complaints_of("a: " + text + "\n").empty());
  CHECK(complaints_of("a: " + text + "x\n") ==
        Lines{"1:4+65537 spec.yaml.scalar-size a: the text has 65537 bytes, and may have 65536 (is "
              "a file pasted here that "
              "belongs elsewhere?)"});
}

TEST_CASE("a key ends at 1024 bytes, however it is written") {
  const std::string key(spec::k_most_bytes_in_a_key, 'k');
  CHECK(complaints_of(key + ": x\n").empty());
  CHECK(complaints_of("? " + key + "\n: x\n").empty());
  const std::string complaint = "spec.yaml.key-size: the key has 1025 bytes, and may have 1024 ()";
  CHECK(complaints_of(key + "k: x\n") == Lines{"1:1+1025 " + complaint});
  CHECK(complaints_of("? " + key + "k\n: x\n") == Lines{"1:3+1025 " + complaint});
}

TEST_CASE("an escape that readers take in different ways, or not at all, is refused") {
  const auto complaint = [](const std::string& place, const std::string& escape) {
    return Lines{place + ": \"" + escape +
                 "\" is not an escape that a spec can hold (write the character itself; a "
                 "backslash is written \\\\, or "
                 "stands as it is in single quotes)"};
  };
  CHECK(complaints_of("a: \"x\\N\"\n") == complaint("1:6+2 spec.yaml.escape a", "\\N"));
  CHECK(complaints_of("a: \"x\\_\"\n") == complaint("1:6+2 spec.yaml.escape a", "\\_"));
  CHECK(complaints_of("a: \"x\\q\"\n") == complaint("1:6+2 spec.yaml.escape", "\\q"));
  CHECK(complaints_of("a: \"x\\é\"\n") == complaint("1:6+2 spec.yaml.escape", "\\é"));
  CHECK(complaints_of("a: \"C:\\x\"\nb: y\n") == complaint("1:7+2 spec.yaml.escape", "\\x"));
  CHECK(complaints_of("a: \"\\uD83D\\uDE00\"\n") == complaint("1:5+6 spec.yaml.escape", "\\uD83D"));
  CHECK(complaints_of("a: 'C:\\x'\nb: \"C:\\\\x \\u00e9\\x41\\U0001F600\\t\\\"\"\n").empty());
}

TEST_CASE("an escape cannot bring in what nobody sees") {
  CHECK(complaints_of("a: \"\\x07\"\n") ==
        Lines{"1:4+6 spec.yaml.control-character a: an escape makes an invisible character: U+0007 "
              "(take it out)"});
  CHECK(complaints_of("a: \"\\u202e\"\n") ==
        Lines{"1:4+8 spec.yaml.control-character a: an escape makes an invisible character: U+202E "
              "(take it out)"});
}

TEST_CASE("everything that is wrong is said in one run, by position") {
  const auto complaints = complaints_of("a: &x 1\nb: !t 2\na: 3\n<<: 4\nc: \"\\N\"\n7: 5\nd: [1\n");
  REQUIRE(complaints.size() == 7);
  const Lines ids = {"anchor", "tag", "duplicate-key",   "merge-key",
                     "escape", "key", "unclosed-bracket"};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK_THAT(complaints[i], Catch::Matchers::StartsWith(std::to_string(i + 1) + ":") &&
                                  Catch::Matchers::ContainsSubstring(" spec.yaml." + ids[i]));
  }
}

TEST_CASE("a hundred complaints are enough") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "a: x\n";
  CHECK(complaints_of(text).size() == spec::k_most_complaints);
}
