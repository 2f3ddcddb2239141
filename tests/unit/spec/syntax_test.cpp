// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// What is not YAML at all, in words for people who write specs, not parsers.
#include "reading.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::complaints_of;
using test::Lines;

TEST_CASE("a comma alone is refused, and does not give documents for ever") {
  const Lines complaint = {"1:1+1 spec.yaml.syntax: \",\" is not expected here (does what stands "
                           "before it end too early?)"};
  CHECK(complaints_of(",") == complaint);
  CHECK(complaints_of(",\n") == complaint);
}

TEST_CASE("a colon without a blank makes no key") {
  CHECK(complaints_of("a: x\nb:2\nc: y\n") ==
        Lines{"2:1+3 spec.yaml.syntax: \"b:2\" is no key (write a blank behind the colon)"});
  CHECK(complaints_of("a:\n  - x\nb:2\n") ==
        Lines{"3:1+3 spec.yaml.syntax b:2: \"b:2\" is no key (write a blank behind the colon)"});
}

TEST_CASE("a key without a colon is found, wherever it stands") {
  CHECK(complaints_of("foo\nbar: x\n") ==
        Lines{"1:1+3 spec.yaml.syntax: \"foo\" is no key (write a colon behind a key)"});
  CHECK(complaints_of("a:\n  name x\n  b: y\n") ==
        Lines{"2:3+4 spec.yaml.syntax: \"name\" is no key (write a colon behind a key)"});
  CHECK(complaints_of("a:\n  b: y\n  name\n") ==
        Lines{"3:3+4 spec.yaml.syntax a.name: \"name\" is no key (write a colon behind a key)"});
}

TEST_CASE("a line that is indented too far goes on with the text above it") {
  CHECK(complaints_of("a: x\n  b: y\n") ==
        Lines{"2:3+1 spec.yaml.syntax: this line goes on with the text of 1:4, and a text has no "
              "keys (indent it like its "
              "neighbours)"});
}

TEST_CASE("a line that is indented like nothing above it is refused") {
  CHECK(complaints_of("a:\n    b: x\n  c: y\n") ==
        Lines{"3:3+2 spec.yaml.syntax: this line is indented like nothing above it (indent it like "
              "its neighbours)"});
}

TEST_CASE("a value has to be indented more than its key") {
  CHECK(complaints_of("a:\n  b:\n  [x]\n") == Lines{"3:3+1 spec.yaml.syntax a.b: the value has to "
                                                    "be indented more than its key (indent it)"});
}

TEST_CASE("a colon in a text wants quotes around it") {
  CHECK(complaints_of("a: b: c\n") ==
        Lines{"1:5+1 spec.yaml.syntax: this colon makes a key where none can be (a text with a "
              "colon and a blank in it has "
              "to be in quotes)"});
}

TEST_CASE("lists and keys cannot be mixed") {
  CHECK(complaints_of("a: x\n- b\n") ==
        Lines{"2:1+1 spec.yaml.syntax: a list cannot go on with keys, nor keys with a list (indent "
              "alike what belongs "
              "together)"});
  CHECK(complaints_of("- a\nb: x\n") == Lines{"2:1+2 spec.yaml.syntax: \"b\" is not expected here "
                                              "(does what stands before it end too early?)"});
}

TEST_CASE("a list does not begin behind a key") {
  CHECK(complaints_of("a: - b\n") == Lines{"1:4+1 spec.yaml.syntax: a list cannot begin here "
                                           "(begin it on a line of its own, or write [a, b])"});
}

TEST_CASE("a comma or bracket that is missing names the bracket that it belongs to") {
  CHECK(complaints_of("regions:\n  main: { location: x\n  standby: { location: y }\n") ==
        Lines{"2:9+1 spec.yaml.unclosed-bracket: the \"{\" that begins here is not closed (write "
              "\"}\" where it ends)"});
  CHECK(complaints_of("a: {\n  b: 1\n  c: 2\n}\n") ==
        Lines{"2:6+1 spec.yaml.syntax: a comma or \"}\" is expected behind this, to go on with the "
              "\"{\" of 1:4 (is a comma missing, or \"}\"?)"});
  CHECK(complaints_of("a: [\"x\" \"y\"]\n") ==
        Lines{"1:9+3 spec.yaml.syntax: a comma or \"]\" is expected here, to go on with the \"[\" "
              "of 1:4 (is a comma "
              "missing, or \"]\"?)"});
}

TEST_CASE("a line that stands out to the left of its neighbours is the one that is wrong") {
  CHECK(complaints_of("a:\n  b: 1\nc: 2\n  d: 3\n") ==
        Lines{"3:1+2 spec.yaml.syntax: this line is indented less than its neighbours (indent it "
              "like its neighbours)"});
}

TEST_CASE("a bracket that closes nothing is refused") {
  CHECK(complaints_of("a: ]\n") ==
        Lines{"1:4+1 spec.yaml.syntax: \"]\" closes nothing (take it out, or open it before)"});
  CHECK(complaints_of("a: [x}\n") ==
        Lines{"1:6+1 spec.yaml.syntax: \"}\" closes nothing (take it out, or open it before)"});
}

TEST_CASE("what follows a closed text on its line is refused") {
  const std::string complaint = " is not expected here (does what stands before it end too early?)";
  CHECK(complaints_of("a: 'it's'\n") == Lines{"1:8+2 spec.yaml.syntax: \"s\"" + complaint});
  CHECK(complaints_of("a: [x] y\n") == Lines{"1:8+1 spec.yaml.syntax: \"y\"" + complaint});
  CHECK(complaints_of("[x] y\n") == Lines{"1:5+1 spec.yaml.syntax: \"y\"" + complaint});
}

TEST_CASE("a text that begins with a sign of YAML wants quotes") {
  const std::string complaint = " here (write it in quotes)";
  CHECK(complaints_of("a: @x\n") ==
        Lines{"1:4+2 spec.yaml.syntax: a text cannot hold \"@\"" + complaint});
  CHECK(complaints_of("a: `x`\n") ==
        Lines{"1:4+3 spec.yaml.syntax: a text cannot hold \"`\"" + complaint});
  CHECK(complaints_of("a: %x\n") ==
        Lines{"1:4+2 spec.yaml.syntax: a text cannot hold \"%\"" + complaint});
  CHECK(complaints_of("a: { b: http://x?y=z }\n") ==
        Lines{"1:17+4 spec.yaml.syntax: a text cannot hold \"?\"" + complaint});
  CHECK(complaints_of("a: & b\n") ==
        Lines{"1:4+1 spec.yaml.syntax: a text cannot hold \"&\"" + complaint});
  CHECK(complaints_of("a: *\n") ==
        Lines{"1:4+1 spec.yaml.syntax: a text cannot hold \"*\"" + complaint});
}

TEST_CASE("a question mark begins no key in the middle of a line") {
  CHECK(complaints_of("a: ? b\n") ==
        Lines{"1:4+1 spec.yaml.syntax: a key cannot begin with \"?\" here (write the key alone, in "
              "quotes if it has to be)"});
}

TEST_CASE("what stands behind the sign of a block of text has to be a sign itself") {
  const std::string complaint = "1:6+1 spec.yaml.syntax: this cannot stand behind | or > (a text "
                                "that begins with one of them has to be in quotes; "
                                "otherwise it begins on the next line)";
  CHECK(complaints_of("a: | x\n  y\n") == Lines{complaint});
  CHECK(complaints_of("a: |0\n y\n") == Lines{complaint});
}
