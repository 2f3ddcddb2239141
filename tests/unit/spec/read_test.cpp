// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/read.hpp"

#include <string>

#include "reading.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "support/text_file.hpp"

using namespace infra;
using test::in_short;
using test::tree_of;

TEST_CASE("keys and values know their places, counted from one") {
  CHECK(in_short(tree_of("a: x\nbcd:\n  ef: yz\n")) ==
        "{a@1:1+1: 'x'@1:4+1, bcd@2:1+3: {ef@3:3+2: 'yz'@3:7+2}@3:3+2}@1:1+1");
}

TEST_CASE("a list knows its first dash, and each item its place") {
  CHECK(in_short(tree_of("a:\n  - x\n  - - y\n")) ==
        "{a@1:1+1: ['x'@2:5+1, ['y'@3:7+1]@3:5+1]@2:3+1}@1:1+1");
}

TEST_CASE("what stands in brackets knows the bracket") {
  CHECK(in_short(tree_of("a: { b: [x, \"y\"] }\n")) ==
        "{a@1:1+1: {b@1:6+1: ['x'@1:10+1, \"y\"@1:13+3]@1:9+1}@1:4+1}@1:1+1");
}

TEST_CASE("JSON is read as it is") {
  CHECK(in_short(tree_of("{\"a\":[1,true],\"b\":\"\\u00e9\\n\"}")) ==
        "{a@1:2+3: ['1'@1:7+1, 'true'@1:9+4]@1:6+1, b@1:15+3: \"é\\n\"@1:19+10}@1:1+1");
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(in_short(tree_of("{ éé: ü, a: x }\n")) ==
        "{éé@1:3+2: 'ü'@1:7+1, a@1:10+1: 'x'@1:13+1}@1:1+1");
}

TEST_CASE("a text in quotes is underlined with its quotes") {
  CHECK(in_short(tree_of("a: 'it''s'\nb: \"\\\"x\\\"\"\n")) ==
        "{a@1:1+1: \"it's\"@1:4+7, b@2:1+1: \"\"x\"\"@2:4+7}@1:1+1");
}

TEST_CASE("a text over several lines is underlined on its first") {
  CHECK(in_short(tree_of("a: one\n  two\nb: \"one\n  two\"\n")) ==
        "{a@1:1+1: 'one two'@1:4+3, b@3:1+1: \"one two\"@3:4+4}@1:1+1");
  CHECK(in_short(tree_of("a: |\n  one\n  two\nb: >-\n  one\n  two\n")) ==
        "{a@1:1+1: \"one\\ntwo\\n\"@1:4+1, b@4:1+1: \"one two\"@4:4+2}@1:1+1");
}

TEST_CASE("null that was written is told from a value that was forgotten") {
  const auto tree = tree_of("a: null\nb: ~\nc:\nd: [~, ]\n");
  CHECK(tree.find("a")->plain);
  CHECK(tree.find("b")->plain);
  CHECK_FALSE(tree.find("c")->plain);
  CHECK(tree.find("d")->items.front().plain);
}

TEST_CASE("a value that is not there stands behind the colon of its key") {
  CHECK(in_short(tree_of("a:\nb: # nothing\n\n# more of it\nc:\n")) ==
        "{a@1:1+1: null@1:3+1, b@2:1+1: null@2:3+1, c@5:1+1: null@5:3+1}@1:1+1");
  CHECK(in_short(tree_of("{ a, b: , c: }\n")) ==
        "{a@1:3+1: null@1:4+1, b@1:6+1: null@1:8+1, c@1:11+1: null@1:13+1}@1:1+1");
}

TEST_CASE("an item that is not there stands behind its dash or comma") {
  CHECK(in_short(tree_of("-\n- x\n-\n- |\n  y\n-\n")) ==
        "[null@1:2+1, 'x'@2:3+1, null@3:2+1, \"y\\n\"@4:3+1, null@6:2+1]@1:1+1");
}

TEST_CASE("no value may be said in words, and has their place") {
  CHECK(
      in_short(tree_of("a: ~\nb:\n  null\nc: [NULL, Null]\n")) ==
      "{a@1:1+1: null@1:4+1, b@2:1+1: null@3:3+4, c@4:1+1: [null@4:5+4, null@4:11+4]@4:4+1}@1:1+1");
}

TEST_CASE("texts are kept as they were written, whatever they look like") {
  CHECK(in_short(tree_of("[no, 0777, 1_000, 1:30, 17.10, \"17\"]")) ==
        "['no'@1:2+2, '0777'@1:6+4, '1_000'@1:12+5, '1:30'@1:19+4, '17.10'@1:25+5, "
        "\"17\"@1:32+4]@1:1+1");
}

TEST_CASE("a quote inside a text is a character") {
  CHECK(in_short(tree_of("a: it's\nb: 5\" pipe\n")) ==
        "{a@1:1+1: 'it's'@1:4+4, b@2:1+1: '5\" pipe'@2:4+7}@1:1+1");
}

TEST_CASE("a byte order mark at the beginning counts for nothing") {
  CHECK(in_short(tree_of("\xEF\xBB\xBF"
                         "a: x\n")) == "{a@1:1+1: 'x'@1:4+1}@1:1+1");
}

TEST_CASE("lines may end with carriage return and line feed") {
  CHECK(in_short(tree_of("a: x\r\nb: |\r\n  y\r\n  z\r\nc: 'u\r\n  v'\r\n")) ==
        in_short(tree_of("a: x\nb: |\n  y\n  z\nc: 'u\n  v'\n")));
}

TEST_CASE("the markers of one document may stand around it") {
  CHECK(in_short(tree_of("---\na: x\n...\n")) == "{a@2:1+1: 'x'@2:4+1}@2:1+1");
}

TEST_CASE("tabs inside texts and behind them are no indentation") {
  CHECK(in_short(tree_of("a: |\n  \tx\nb:\ty\t# z\n")) ==
        "{a@1:1+1: \"\\tx\\n\"@1:4+1, b@3:1+1: 'y'@3:4+1}@1:1+1");
}

TEST_CASE("positions carry the index of their file") {
  const auto read = spec::read("a: x\n", 7);
  REQUIRE(read);
  CHECK(read->position.file == 7);
  CHECK(read->entries[0].key_position.file == 7);
  const auto failed = spec::read("a: &x\n", 7);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().diagnostics[0].position->file == 7);
}

TEST_CASE("a file is read, and kept for messages without its byte order mark") {
  const test::TempDir dir;
  const auto path = dir.write("environment.yaml", "\xEF\xBB\xBF"
                                                  "a: x\n");
  Sources sources;
  sources.add("another", "");
  const auto read = spec::read_file(path, sources);
  REQUIRE(read);
  CHECK(read->position.file == 1);
  CHECK(sources.name(1) == path.generic_string());
  CHECK(sources.line(read->position) == "a: x");
}

TEST_CASE("a mistake in a file can be quoted from its sources") {
  const test::TempDir dir;
  const auto path = dir.write("environment.yaml", "a: x\na: y\n");
  Sources sources;
  const auto read = spec::read_file(path, sources);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ExitCode::wrong_spec);
  CHECK(sources.line(*read.error().diagnostics[0].position) == "a: y");
}

TEST_CASE("a file that is not there fails as reading fails") {
  const test::TempDir dir;
  Sources sources;
  const auto read = spec::read_file(dir.path() / "environment.yaml", sources);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ExitCode::io_failed);
}

TEST_CASE("the example environments can be read") {
  Sources sources;
  const auto read =
      spec::read_file(test::source_path("environments/minimal/environment.yaml"), sources);
  REQUIRE(read);
  CHECK(spec::at(*read, "regions.main.location")->text == "europe-west");
  CHECK_FALSE(spec::at(*read, "providers.aws.account")->plain);
}
