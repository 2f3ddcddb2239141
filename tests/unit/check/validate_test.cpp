// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/validate.hpp"

#include <string>

#include "base/text.hpp"
#include "checking.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::complaints_of;
using test::Lines;
using test::schema_of;

namespace {

const check::Schema& sample() {
  static const check::Schema k_schema = schema_of(R"({
    "type": "object", "additionalProperties": false, "required": ["metadata"],
    "properties": {
      "metadata": {
        "type": "object", "additionalProperties": false, "required": ["name", "owner"],
        "properties": {
          "name": { "type": "string", "format": "name", "minLength": 2, "maxLength": 8, "examples": ["staging"] },
          "owner": { "type": "string", "description": "Whose it is." },
          "note": { "type": "string" },
          "labels": {
            "type": "object", "maxProperties": 2, "propertyNames": { "format": "label-key", "maxLength": 5 },
            "additionalProperties": { "type": "string" }
          }
        }
      },
      "arch": { "type": "string", "enum": ["amd64", "arm64"], "x-noun": "an architecture" },
      "kind": { "type": "string", "const": "Environment" },
      "zones": { "type": "integer", "minimum": 1, "maximum": 4, "default": 3 },
      "ports": { "type": "array", "items": { "type": "integer" }, "minItems": 1, "maxItems": 3, "uniqueItems": true },
      "share": { "type": "number", "minimum": 0, "maximum": 1.5 },
      "level": { "type": "integer", "enum": [1, 2, 3] },
      "public": { "type": "boolean" },
      "pools": {
        "type": "object", "propertyNames": { "format": "name" },
        "additionalProperties": {
          "type": "object", "additionalProperties": false,
          "properties": { "memory": { "type": "string", "format": "memory" } }
        }
      }
    }
  })");
  return k_schema;
}

// With what has to be there on the first line, so that a test's own begin on the second.
Lines complaints(const std::string& yaml) {
  return complaints_of("metadata: { name: test, owner: me }\n" + yaml, sample());
}

}  // namespace

TEST_CASE("a valid tree has no complaints") {
  CHECK(complaints("arch: arm64\nkind: Environment\nzones: 4\nports: [80, 443]\nshare: 0.5\nlevel: "
                   "2\npublic: true\n"
                   "pools: { system: { memory: 8Gi } }\n")
            .empty());
}

TEST_CASE("a value that is not one of the allowed names the nearest, and all") {
  CHECK(complaints("arch: arm46\n") ==
        Lines{"2:7+5 spec.enum arch: \"arm46\" is not an architecture (did you mean \"arm64\"? one "
              "of: amd64, arm64)"});
  CHECK(complaints("arch: \"x\"\n") ==
        Lines{"2:7+3 spec.enum arch: \"x\" is not an architecture (one of: amd64, arm64)"});
  CHECK(complaints("level: 4\n") ==
        Lines{"2:8+1 spec.enum level: \"4\" is not one of the allowed values (one of: 1, 2, 3)"});
}

TEST_CASE("where there is one value only, it is named") {
  CHECK(complaints("kind: environment\n") ==
        Lines{"2:7+11 spec.enum kind: \"environment\" is not one of the allowed values (the only "
              "one is Environment)"});
}

TEST_CASE("an unknown key is underlined itself, and the nearest one named") {
  CHECK(complaints("zonse: 3\n") == Lines{"2:1+5 spec.unknown-key zonse: is not a key that can "
                                          "stand here (did you mean \"zones\"?)"});
}

TEST_CASE("an unknown key that is known elsewhere says where") {
  CHECK(complaints("owner: me\n") == Lines{"2:1+5 spec.unknown-key owner: is not a key that can "
                                           "stand here (did you mean metadata.owner?)"});
  CHECK(complaints("memory: 8Gi\n") == Lines{"2:1+6 spec.unknown-key memory: is not a key that can "
                                             "stand here (did you mean pools.*.memory?)"});
  CHECK(complaints("pools: { a: { zones: 3 } }\n") ==
        Lines{"2:15+5 spec.unknown-key pools.a.zones: is not a key that can stand here (its place "
              "is the top of the spec)"});
}

TEST_CASE("an unknown key that is near nothing lists what can stand there") {
  CHECK(complaints("pools: { a: { color: blue } }\n") ==
        Lines{"2:15+5 spec.unknown-key pools.a.color: is not a key that can stand here (one of: "
              "memory)"});
}

TEST_CASE("a missing key points at its parent's key, with an example or its description") {
  CHECK(complaints_of("zones: 1\nmetadata:\n  note: x\n", sample()) ==
        Lines{"2:1+8 spec.missing metadata.name: is missing (for example name: staging)",
              "2:1+8 spec.missing metadata.owner: is missing (Whose it is.)"});
}

TEST_CASE("a key that is missing at the root points at the first key there is") {
  CHECK(complaints_of("zones: 1\n", sample()) ==
        Lines{"1:1+5 spec.missing metadata: is missing ()"});
}

TEST_CASE("a misspelt key and the missing one that it is are one mistake") {
  CHECK(complaints_of("metadata: { nmae: test, owner: me }\n", sample()) ==
        Lines{"1:13+4 spec.unknown-key metadata.nmae: is not a key that can stand here (did you "
              "mean \"name\", which is "
              "missing?)"});
}

TEST_CASE("of two misspelt keys only one can be the missing one") {
  CHECK(complaints_of("metadata: { nmae: test, naem: test, owner: me }\n", sample()) ==
        Lines{"1:13+4 spec.unknown-key metadata.nmae: is not a key that can stand here (did you "
              "mean \"name\", which is "
              "missing?)",
              "1:25+4 spec.unknown-key metadata.naem: is not a key that can stand here (did you "
              "mean \"name\"?)"});
}

TEST_CASE("another kind of value says which was wanted") {
  CHECK(complaints("zones: [3]\n") == Lines{"2:8+1 spec.type zones: is a list, not a whole number "
                                            "(write it on the line of its key, such as 3)"});
  CHECK(complaints("arch: { a: b }\n") ==
        Lines{"2:7+1 spec.type arch: is a mapping, not a text (write it on the line of its key, "
              "such as amd64)"});
  CHECK(complaints("ports: 80\n") ==
        Lines{"2:8+2 spec.type ports: \"80\" is not a list (write it in brackets: [80])"});
  CHECK(complaints("ports: { a: 80 }\n") ==
        Lines{"2:8+1 spec.type ports: is a mapping, not a list (begin each item with a dash)"});
  CHECK(complaints("pools: x\n") == Lines{"2:8+1 spec.type pools: \"x\" is not a mapping (write "
                                          "its keys below it, each with a colon and a value)"});
}

TEST_CASE("a blank that is missing behind a colon or a dash is missed") {
  CHECK(complaints("pools:\n  system:{}\n") == Lines{"3:3+9 spec.type pools: \"system:{}\" is not "
                                                     "a mapping (write a blank behind the colon)"});
  CHECK(complaints("ports:\n  -80\n") ==
        Lines{"3:3+3 spec.type ports: \"-80\" is not a list (write a blank behind the dash)"});
  CHECK(complaints_of("zones:3\n", sample()) ==
        Lines{"1:1+7 spec.type: \"zones:3\" is not a mapping (write a blank behind the colon)"});
}

TEST_CASE("a key without a value says what to write") {
  CHECK(
      complaints("zones:\n") ==
      Lines{"2:7+1 spec.no-value zones: has no value (write one, such as 3, or take the key out)"});
  CHECK(complaints("public: ~\n") ==
        Lines{"2:9+1 spec.no-value public: has no value (write one, or take the key out)"});
  CHECK(complaints("pools:\n") == Lines{"2:7+1 spec.no-value pools: has no value (write its keys "
                                        "below it, {} when it has none, or take the key "
                                        "out)"});
  CHECK(complaints("ports: [80, ~]\n") ==
        Lines{"2:13+1 spec.no-value ports[1]: has no value (write one, or take the key out)"});
}

TEST_CASE("a number without quotes is no text") {
  CHECK(complaints("arch: 64\n") ==
        Lines{"2:7+2 spec.type arch: 64 is a number, not a text (one of: amd64, arm64)"});
  CHECK(complaints("metadata2: {}\n").size() == 1);
  CHECK(complaints_of("metadata: { name: test, owner: 17.10 }\n", sample()) ==
        Lines{"1:32+5 spec.type metadata.owner: 17.10 is a number, not a text (write it in quotes: "
              "\"17.10\")"});
  CHECK(complaints_of("metadata: { name: test, owner: true }\n", sample()) ==
        Lines{"1:32+4 spec.type metadata.owner: true is true or false, not a text (write it in "
              "quotes: \"true\")"});
}

TEST_CASE("what only some readers of YAML take for a text has to be in quotes") {
  const auto with_owner = [](const std::string& owner) {
    return complaints_of("metadata: { name: test, owner: " + owner + " }\n", sample());
  };
  const auto complaint = [](const std::string& text, const std::string& is) {
    return Lines{joined(
        {"1:32+", std::to_string(text.size()), " spec.yaml11 metadata.owner: ", text, is,
         " to some readers of YAML, and a text is wanted (write it in quotes: \"", text, "\")"},
        "")};
  };
  for (const std::string word : {"no", "Yes", "ON", "off", "y", "True"}) {
    CHECK(with_owner(word) == complaint(word, " is true or false"));
  }
  for (const std::string number : {"0777", "1_000", "1:30", "0x1F", ".5", "+1", ".inf"}) {
    CHECK(with_owner(number) == complaint(number, " is a number"));
  }
  CHECK(with_owner("2026-11-20") == complaint("2026-11-20", " is a date"));
  for (const std::string quoted : {"\"no\"", "'0777'", "\"17.10\"", "\"true\"", "\"\"", "'~'"}) {
    INFO(quoted);
    CHECK(with_owner(quoted).empty());
  }
}

TEST_CASE("a number has one spelling, without quotes") {
  CHECK(complaints("zones: \"3\"\n") == Lines{"2:8+3 spec.type zones: \"3\" is a text, not a whole "
                                              "number (write it without quotes: 3)"});
  CHECK(complaints("zones: three\n") ==
        Lines{"2:8+5 spec.type zones: \"three\" is not a whole number (write one, such as 3)"});
  CHECK(complaints("zones: 2.5\n") ==
        Lines{"2:8+3 spec.type zones: \"2.5\" is not a whole number (write one, such as 3)"});
  CHECK(complaints("zones: \"2.5\"\n") ==
        Lines{"2:8+5 spec.type zones: \"2.5\" is not a whole number (write one, such as 3)"});
  for (const std::string number : {"0777", "1_0", "1:30", "0x3", "+3", "03"}) {
    CHECK(complaints("zones: " + number + "\n") ==
          Lines{"2:8+" + std::to_string(number.size()) + " spec.yaml11 zones: " + number +
                " is not the same number to all readers of YAML (write it with decimal digits "
                "alone, without a leading 0)"});
  }
}

TEST_CASE("a number may be whole, or have a fraction where its schema says number") {
  for (const std::string number : {"0", "1", "0.5", "15e-1", "1.50"}) {
    INFO(number);
    CHECK(complaints("share: " + number + "\n").empty());
  }
  CHECK(
      complaints("share: \"0.5\"\n") ==
      Lines{
          "2:8+5 spec.type share: \"0.5\" is a text, not a number (write it without quotes: 0.5)"});
}

TEST_CASE("true and false are said in one way") {
  CHECK(complaints("public: false\n").empty());
  for (const std::string word : {"yes", "on", "True", "Y", "TRUE"}) {
    CHECK(complaints("public: " + word + "\n") ==
          Lines{"2:9+" + std::to_string(word.size()) + " spec.yaml11 public: " + word +
                " is true or false to some readers of YAML, and a text to others (write true)"});
  }
  for (const std::string word : {"no", "off", "OFF", "False", "n"}) {
    CHECK(complaints("public: " + word + "\n") ==
          Lines{"2:9+" + std::to_string(word.size()) + " spec.yaml11 public: " + word +
                " is true or false to some readers of YAML, and a text to others (write false)"});
  }
  CHECK(complaints("public: \"true\"\n") == Lines{"2:9+6 spec.type public: \"true\" is a text, not "
                                                  "true or false (write it without quotes: true)"});
  CHECK(complaints("public: 1\n") ==
        Lines{"2:9+1 spec.type public: \"1\" is not true or false (write true or false)"});
  CHECK(complaints("public: maybe\n") ==
        Lines{"2:9+5 spec.type public: \"maybe\" is not true or false (write true or false)"});
}

TEST_CASE("a number out of its bounds says which they are") {
  CHECK(complaints("zones: 5\n") == Lines{"2:8+1 spec.range zones: 5 is too large (1 to 4)"});
  CHECK(complaints("zones: 0\n") == Lines{"2:8+1 spec.range zones: 0 is too small (1 to 4)"});
  CHECK(complaints("share: 1.6\n") == Lines{"2:8+3 spec.range share: 1.6 is too large (0 to 1.5)"});
  CHECK(complaints("zones: 99999999999999999999\n") ==
        Lines{"2:8+20 spec.range zones: \"99999999999999999999\" is beyond all bounds (write a "
              "smaller number)"});
  CHECK(complaints("share: 1e999\n") ==
        Lines{"2:8+5 spec.range share: \"1e999\" is beyond all bounds (write a smaller number)"});
}

TEST_CASE("a text that is too short or too long says how long it may be") {
  const auto with_name = [](const std::string& name) {
    return complaints_of("metadata: { name: " + name + ", owner: me }\n", sample());
  };
  CHECK(
      with_name("x") ==
      Lines{
          "1:19+1 spec.length metadata.name: \"x\" has too few characters: 1 (2 to 8 characters)"});
  CHECK(with_name("abcdefghi") == Lines{"1:19+9 spec.length metadata.name: \"abcdefghi\" has too "
                                        "many characters: 9 (2 to 8 characters)"});
  CHECK(with_name("ééééééééé") == Lines{"1:19+9 spec.length metadata.name: \"ééééééééé\" has too "
                                        "many characters: 9 (2 to 8 characters)"});
  CHECK(with_name("abcdefgh").empty());
}

TEST_CASE("a text that has not its form says which that is") {
  CHECK(complaints_of("metadata: { name: Test, owner: me }\n", sample()) ==
        Lines{"1:19+4 spec.format metadata.name: \"Test\" is not a name (lower case letters, "
              "digits and hyphens; a letter "
              "first, no hyphen last)"});
}

TEST_CASE("free keys are checked like values, and underlined themselves") {
  CHECK(complaints("pools: { Big: { memory: 8GB } }\n") ==
        Lines{"2:10+3 spec.format pools.Big: \"Big\" is not a name (lower case letters, digits and "
              "hyphens; a letter first, "
              "no hyphen last)",
              "2:25+3 spec.format pools.Big.memory: \"8GB\" is not an amount of memory (a whole "
              "number and Mi, Gi or Ti: "
              "8Gi)"});
  CHECK(complaints_of("metadata: { name: test, owner: me, labels: { abcdef: x } }\n", sample()) ==
        Lines{"1:46+6 spec.length metadata.labels.abcdef: \"abcdef\" has too many characters: 6 "
              "(at most 5 "
              "characters)"});
}

TEST_CASE("a mapping or list of the wrong size is underlined at its key") {
  CHECK(complaints_of("metadata: { name: test, owner: me, labels: { a: x, b: x, c: x } }\n",
                      sample()) ==
        Lines{"1:36+6 spec.length metadata.labels: has too many keys: 3 (at most 2 keys)"});
  CHECK(complaints("ports: []\n") ==
        Lines{"2:1+5 spec.length ports: has too few items: 0 (1 to 3 items)"});
  CHECK(complaints("ports: [1, 2, 3, 4]\n") ==
        Lines{"2:1+5 spec.length ports: has too many items: 4 (1 to 3 items)"});
}

TEST_CASE("an item that is in a list twice is found") {
  CHECK(complaints("ports: [80, 443, 80]\n") ==
        Lines{"2:18+2 spec.unique ports[2]: \"80\" is in the list twice (take one of them out)"});
}

TEST_CASE(
    "items that only look alike are not the same, and the order of keys makes no difference") {
  const auto schema = schema_of(R"({ "type": "array", "uniqueItems": true, "items": {
    "type": "object", "additionalProperties": { "type": "string" } } })");
  CHECK(complaints_of("- { a: c, b: d }\n- { a: d, b: c }\n- { ab: cd }\n", schema).empty());
  CHECK(
      complaints_of("- { a: c, b: d }\n- { b: d, a: c }\n", schema) ==
      Lines{
          "2:3+1 spec.unique [1]: \"{ b: d, a: c }\" is in the list twice (take one of them out)"});
}

TEST_CASE("an item that writes down its defaults is the same as one that leaves them out") {
  const auto schema = schema_of(R"({ "type": "array", "uniqueItems": true, "items": {
    "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" },
      "b": { "type": "array", "items": { "type": "string" }, "default": [] },
      "c": { "type": "boolean", "default": true } } } })");
  CHECK(complaints_of("- { a: x, b: [] }\n- { a: x, c: false }\n- { b: [k] }\n", schema).empty());
  CHECK(complaints_of("- { a: x }\n- { c: true, b: [], a: x }\n", schema) ==
        Lines{"2:3+1 spec.unique [1]: \"{ c: true, b: [], a: x }\" is in the list twice (take one "
              "of them out)"});
}

TEST_CASE("a key with dots in it is in quotes in a path") {
  const auto schema =
      schema_of(R"({ "type": "object", "additionalProperties": { "type": "integer" } })");
  CHECK(complaints_of("a.b/c: x\n", schema) ==
        Lines{"1:8+1 spec.type \"a.b/c\": \"x\" is not a whole number (write one)"});
}

TEST_CASE("a long text is cut where it is shown, between characters") {
  const auto schema = schema_of(R"({ "type": "string", "enum": ["a"] })");
  std::string text;
  for (int i = 0; i < 50; ++i) text += "é";
  const std::string shown = text.substr(0, 60);
  CHECK(complaints_of(text + "\n", schema) ==
        Lines{"1:1+50 spec.enum: \"" + shown +
              "…\" is not one of the allowed values (the only one is a)"});
}

TEST_CASE("everything that is wrong is found in one run, by position") {
  const std::string known = "metadata, arch, kind, zones, ports, share, level, public, pools";
  CHECK(
      complaints("zones: 9\nports: [x, 80, 80]\nfoo: 1\narch: arm\n") ==
      Lines{"2:8+1 spec.range zones: 9 is too large (1 to 4)",
            "3:9+1 spec.type ports[0]: \"x\" is not a whole number (write one)",
            "3:16+2 spec.unique ports[2]: \"80\" is in the list twice (take one of them out)",
            "4:1+3 spec.unknown-key foo: is not a key that can stand here (one of: " + known + ")",
            "5:7+3 spec.enum arch: \"arm\" is not an architecture (one of: amd64, arm64)"});
}

TEST_CASE("a tree that is nothing like the schema is one mistake") {
  CHECK(complaints_of("- a\n", sample()) ==
        Lines{"1:1+1 spec.type: is a list, not a mapping (write its keys below it, each with a "
              "colon and a value)"});
}
