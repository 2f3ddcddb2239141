// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/yaml.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;
using app::to_yaml;
using Json = nlohmann::ordered_json;

namespace {

// What a reader of YAML makes of it, as JSON again; a text without quotes counts as one where YAML 1.1
// sees nothing else in it, which is what these tests are about.
Json from(const spec::Node& node) {
  if (node.kind == spec::Node::Kind::null) return nullptr;
  if (node.kind == spec::Node::Kind::sequence) {
    auto list = Json::array();
    for (const auto& item : node.items) list.push_back(from(item));
    return list;
  }
  if (node.kind == spec::Node::Kind::mapping) {
    auto mapping = Json::object();
    for (const auto& entry : node.entries) mapping[entry.key] = from(entry.value);
    return mapping;
  }
  const bool is_literal = node.plain && Json::accept(node.text);
  return is_literal ? Json::parse(node.text) : Json(node.text);
}

Json read_back(const std::string& yaml) {
  const auto read = spec::read(yaml, 0);
  INFO(yaml);
  REQUIRE(read.has_value());
  return from(*read);
}

}  // namespace

TEST_CASE("a document is written in block style, and lists of scalars on one line") {
  const auto json = Json::parse(R"({"regions": {"main": {"cidr": "10.0.0.0/16", "zones": ["a", "b"],
      "clusters": {}, "access": [{"group": "sre", "namespaces": []}, {"group": "ops"}]}}, "on": true})");
  CHECK(to_yaml(json) == R"(regions:
  main:
    cidr: 10.0.0.0/16
    zones: [a, b]
    clusters: {}
    access:
      - group: sre
        namespaces: []
      - group: ops
"on": true
)");
}

TEST_CASE("what YAML could take for something else stands in quotes") {
  for (const std::string text :
       {"no",    "Yes", "on",   "y",  "null", "~",    "",     "17",   "17.10",      "0777",
        "1:30",  "1e3", "0x1f", ".5", "-",    "- a",  "a: b", "a #b", "2026-01-01", " a",
        "a ",    "[a]", "{a",   "*a", "&a",   "!a",   "%a",   "@a",   "`a",         "'a'",
        "\"a\"", "a,b", "<<",   "=",  "?",    "a\nb", "a\tb", "\\",   "3d1"}) {
    INFO(text);
    const auto yaml = to_yaml(Json::object({{"value", text}}));
    CHECK(yaml.rfind("value: \"", 0) == 0);
    CHECK(read_back(yaml) == Json::object({{"value", text}}));
    CHECK(
        read_back(to_yaml(Json::object({{"list", Json::array({text, text})}}))).at("list").at(1) ==
        text);
  }
}

TEST_CASE("what is clear stays without quotes") {
  for (const std::string text : {"europe-west", "10.0.0.0/12", "8Gi", "500Gi", "7d", "eu-west-1a",
                                 "db.m7g.large", "NoSchedule"}) {
    CHECK(to_yaml(Json::object({{"value", text}})) == "value: " + text + "\n");
  }
}

TEST_CASE("keys are quoted as values are") {
  const auto json =
      Json::parse(R"({"app.kubernetes.io/name": {"no": {"a b": 1}}, "": 2, "17": 3})");
  const auto yaml = to_yaml(json);
  CHECK(yaml == "app.kubernetes.io/name:\n  \"no\":\n    \"a b\": 1\n\"\": 2\n\"17\": 3\n");
  CHECK(read_back(yaml) == json);
}

TEST_CASE("line breaks of Unicode are escaped, other letters stay") {
  CHECK(to_yaml(Json("Z\u00fcrich\u2028\u0085\u007f\ufeff")) ==
        "\"Z\u00fcrich\\u2028\\x85\\x7f\\ufeff\"\n");
}

TEST_CASE("whatever is nested in whatever is read back") {
  const auto json = Json::parse(
      R"([[1, [2, {"a": [{"b": [[]]}, {}]}]], {"c": [[3], [4]]}, "x", null, 1.5, false])");
  CHECK(read_back(to_yaml(json)) == json);
}
