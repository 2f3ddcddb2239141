// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/fit.hpp"
#include "sample.hpp"

namespace infra::catalogue::test {

using Strings = std::vector<std::string>;

namespace {

// "path: message [hint]" of each misfit.
Strings misfits_of(std::string_view json, const char* wanted) {
  Strings said;
  for (const auto& misfit : misfits(value(json), type(wanted), Known())) {
    said.push_back(misfit.path + ": " + misfit.message +
                   (misfit.hint.empty() ? "" : " [" + misfit.hint + "]"));
  }
  return said;
}

}  // namespace

TEST_CASE("a value that fits has no misfits") {
  CHECK(misfits_of("[\"7\", 7]", "list(number)").empty());
  CHECK(misfits_of("{\"a\": true}", "map(string)").empty());
  CHECK(misfits_of("{\"a\": [1, \"x\", null]}", "any").empty());
  CHECK(misfits_of("null", "object({ a = string })").empty());
  CHECK(misfits_of("{\"a\": null}", "object({ a = string })").empty());
}

TEST_CASE("a value of another type is told with its place") {
  CHECK(misfits_of("\"eu-west-1a\"", "list(string)") ==
        Strings{": must be list(string), not \"eu-west-1a\""});
  CHECK(misfits_of("[1, true, [2]]", "list(number)") ==
        Strings{"[1]: must be number, not true", "[2]: must be number, not a list"});
  CHECK(misfits_of("{\"a b\": {\"c\": \"x\"}}", "map(map(bool))") ==
        Strings{"[\"a b\"].c: must be bool, not \"x\""});
  CHECK(misfits_of("{}", "list(string)") == Strings{": must be list(string), not an object"});
  CHECK(misfits_of("[1]", "tuple([number, number])") == Strings{": must have 2 elements, not 1"});
}

TEST_CASE("an attribute that nobody knows is a mistake, though Terraform drops it in silence") {
  CHECK(
      misfits_of(R"([{"subnet_name": "a", "subnet_flow_log": "true"}])",
                 "list(object({ subnet_name = string, subnet_flow_logs = optional(string) }))") ==
      Strings{"[0].subnet_flow_log: no such attribute [did you mean \"subnet_flow_logs\"? one of: "
              "subnet_flow_logs, subnet_name]"});
}

TEST_CASE("an attribute that is not optional must be there") {
  CHECK(misfits_of("[{\"b\": 1}]", "list(object({ a = string, b = number }))") ==
        Strings{"[0]: lacks the attribute \"a\""});
}

TEST_CASE("elements of any type must all be of one") {
  CHECK(misfits_of("[1, \"a\", true]", "list(any)").empty());
  CHECK(misfits_of("[\"a\", [\"b\"]]", "list(any)") ==
        Strings{": its elements have no type in common, and list(any) needs one"});
  CHECK(misfits_of(R"([{"name": "p", "zones": ["a"]}])", "list(map(any))") ==
        Strings{"[0]: its elements have no type in common, and map(any) needs one"});
}

TEST_CASE("expressions are judged by what is known of them") {
  const char* text = R"({"$template": ["a", 1]})";
  const char* json = R"({"$call": {"function": "jsonencode", "arguments": [[]]}})";
  const char* merged = R"({"$call": {"function": "merge", "arguments": [{}]}})";
  const char* found = R"({"$call": {"function": "lookup", "arguments": [{}, "a"]}})";
  CHECK(misfits_of(text, "string").empty());
  CHECK(misfits_of(text, "list(string)") == Strings{": must be list(string), not a string"});
  CHECK(misfits_of(json, "map(string)") ==
        Strings{": must be map(string), not a call of jsonencode"});
  CHECK(misfits_of(merged, "map(string)").empty());
  CHECK(misfits_of(merged, "list(string)").size() == 1);
  CHECK(misfits_of(found, "list(string)").empty());
  CHECK(misfits_of(R"({"$output": {"dependency": "d", "output": "o"}})", "number").empty());
  CHECK(misfits_of(R"({"$local": {"scope": "region", "name": "o"}})", "number").empty());
}

}  // namespace infra::catalogue::test
