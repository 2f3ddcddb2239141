// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "interface/difference.hpp"
#include "interface/read.hpp"

namespace infra::interface::test {

namespace {

using Strings = std::vector<std::string>;

catalogue::Module module_of(const std::string& text) {
  Sources sources;
  auto read = read_files({{"main.tf", text}}, sources);
  if (!read) FAIL(read.error().diagnostics.front().message);
  return std::move(read->module);
}

// "breaking input x: message"
Strings changes(const std::string& before, const std::string& after) {
  Strings said;
  for (const auto& one : differences(module_of(before), module_of(after))) {
    const std::string name = one.name.empty() ? "" : ' ' + one.name;
    said.push_back(to_text(one.impact) + ' ' + one.part + name + ": " + one.message);
  }
  return said;
}

std::string variable(const std::string& body) { return "variable \"x\" {\n" + body + "\n}\n"; }

Strings of_type(const std::string& before, const std::string& after) {
  return changes(variable("type = " + before), variable("type = " + after));
}

}  // namespace

TEST_CASE("a module has the interface that it has") {
  const std::string text = variable("type = list(string)\ndefault = []") + "output \"y\" {}\n";
  CHECK(changes(text, text).empty());
}

TEST_CASE("inputs and outputs that come and go") {
  CHECK(changes("variable \"a\" {}\noutput \"o\" {}\n",
                "variable \"b\" {}\nvariable \"c\" {\n default = 1\n}\noutput \"p\" {}\n") ==
        Strings{"breaking input a: is gone", "breaking input b: is new and must be set: any",
                "breaking output o: is gone", "compatible input c: is new: any, 1",
                "compatible output p: is new"});
}

TEST_CASE("what an input asks for") {
  CHECK(changes(variable("default = 1"), variable("")) ==
        Strings{"breaking input x: must be set now"});
  CHECK(changes(variable(""), variable("default = 1")) ==
        Strings{"compatible input x: need not be set any more"});
  CHECK(changes(variable("default = 1"), variable("default = 2")) ==
        Strings{"behaviour input x: its default is 2, before 1"});
  CHECK(changes(variable("default = 1"), variable("default = 1 + 1")).empty());
  CHECK(changes(variable("default = 1"), variable("default = 1\nnullable = false")) ==
        Strings{"behaviour input x: takes its default where null is given"});
  CHECK(changes(variable(""), variable("nullable = false")) ==
        Strings{"breaking input x: does not take null any more"});
  CHECK(changes(variable("ephemeral = true"), variable("")) ==
        Strings{"breaking input x: takes no values any more that no state keeps"});
}

TEST_CASE("which values an input takes") {
  const auto takes = [](const std::string& list) {
    return variable("validation {\n condition = contains([" + list + "], var.x)\n}");
  };
  CHECK(changes(takes("\"a\", \"b\""), takes("\"b\", \"c\"")) ==
        Strings{"breaking input x: does not take any more: \"a\"",
                "compatible input x: takes as well: \"c\""});
  CHECK(changes(variable(""), takes("\"a\"")) ==
        Strings{"breaking input x: takes these values only: \"a\""});
  CHECK(changes(takes("\"a\""), variable("")) ==
        Strings{"compatible input x: takes other values than these: \"a\""});
}

TEST_CASE("a type that takes what the other took breaks nothing") {
  CHECK(of_type("number", "string") == Strings{"compatible input x: takes string, before number"});
  CHECK(of_type("list(string)", "any") ==
        Strings{"compatible input x: takes any, before list(string)"});
  CHECK(of_type("list(string)", "set(string)") ==
        Strings{"behaviour input x: takes set(string), before list(string)"});
  CHECK(of_type("object({ a = string })", "object({ a = string, b = optional(bool) })") ==
        Strings{"compatible input x.b: is new: bool"});
  CHECK(of_type("map(object({ a = optional(string, \"1\") }))",
                "map(object({ a = optional(string, \"2\") }))") ==
        Strings{"behaviour input x[].a: is \"2\" when it is not set, before \"1\""});
}

TEST_CASE("a type that takes less is breaking, at its place") {
  CHECK(of_type("string", "number") == Strings{"breaking input x: takes number, before string"});
  CHECK(of_type("any", "string") == Strings{"breaking input x: takes string, before any"});
  CHECK(of_type("string", "list(string)") ==
        Strings{"breaking input x: takes list(string), before string"});
  CHECK(of_type("list(object({ a = string, b = number, c = optional(bool) }))",
                "list(object({ b = bool, c = bool, d = string }))") ==
        Strings{"breaking input x[].a: is gone", "breaking input x[].b: takes bool, before number",
                "breaking input x[].c: must be set now",
                "breaking input x[].d: is new and must be set: string"});
}

TEST_CASE("what a module works with") {
  const auto needs = [](const std::string& version, const std::string& providers) {
    return "terraform {\n required_version = \"" + version + "\"\n required_providers {\n" +
           providers + "\n}\n}\n";
  };
  CHECK(changes(needs(">= 1.0", "aws = \">= 5\""), needs(">= 1.5", "aws = \">= 4\"")) ==
        Strings{"breaking terraform: works with >= 1.5, before >= 1.0",
                "compatible provider aws: works with >= 4, before >= 5"});
  CHECK(changes(needs("", ""), needs("", "helm = \">= 3\"")) ==
        Strings{"breaking provider helm: is needed now and may have to be configured: "
                "hashicorp/helm >= 3"});
  CHECK(changes(needs("", "a = { source = \"x/a\" }"), needs("", "a = { source = \"y/a\" }")) ==
        Strings{"breaking provider a: is y/a, before x/a"});
}

}  // namespace infra::interface::test
