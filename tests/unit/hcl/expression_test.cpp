// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <cstdint>
#include <limits>

#include "hcl/expression.hpp"

using namespace infra::blueprint;
using infra::hcl::to_expression;

namespace {

const Value k_name = Local{Scope::environment, "name"};

Value object(std::vector<std::pair<std::string, Value>> members) {
  return Object{std::move(members)};
}

Value output(const std::string& name, List path = {}) {
  return Output{"network", name, std::move(path)};
}

}  // namespace

TEST_CASE("scalars are written as HCL reads them") {
  CHECK(to_expression(Value()) == "null");
  CHECK(to_expression(true) == "true");
  CHECK(to_expression(false) == "false");
  CHECK(to_expression("text") == R"("text")");
  CHECK(to_expression(42) == "42");
  CHECK(to_expression(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(to_expression(0.1) == "0.1");
  CHECK(to_expression(-2.5) == "-2.5");
  CHECK(to_expression(3.0) == "3");
  CHECK(to_expression(1e300) == "1e+300");
}

TEST_CASE("locals are named by the file that says them") {
  CHECK(to_expression(Local{Scope::environment, "account"}) == "local.env.account");
  CHECK(to_expression(Local{Scope::region, "cidr"}) == "local.region.cidr");
  CHECK(to_expression(Local{Scope::versions, "vpc"}) == "local.versions.vpc");
}

TEST_CASE("an output is followed by keys and numbers into what it holds") {
  CHECK(to_expression(output("vpc_id")) == "dependency.network.outputs.vpc_id");
  CHECK(to_expression(output("subnets", {"eu-west-1/private", 0, "id"})) ==
        R"(dependency.network.outputs.subnets["eu-west-1/private"][0].id)");
  CHECK(to_expression(output("map", {"a-b"})) == R"(dependency.network.outputs.map["a-b"])");
  CHECK(to_expression(output("map", {"${x}"})) == R"(dependency.network.outputs.map["$${x}"])");
}

TEST_CASE("a template has its expressions in it, and its literal parts escaped") {
  CHECK(to_expression(Template{{"a-", k_name, "-\"${b}\""}}) ==
        R"("a-${local.env.name}-\"$${b}\"")");
  CHECK(to_expression(Template{{k_name, Local{Scope::region, "name"}}}) ==
        R"("${local.env.name}${local.region.name}")");
}

TEST_CASE("a template of one expression is that expression, of none a string") {
  CHECK(to_expression(Template{{k_name}}) == "local.env.name");
  CHECK(to_expression(Template{{"", k_name, ""}}) == "local.env.name");
  CHECK(to_expression(Template{{Template{{k_name}}}}) == "local.env.name");
  CHECK(to_expression(Template{{"a", "b"}}) == R"("ab")");
  CHECK(to_expression(Template{}) == R"("")");
}

TEST_CASE("parts of a template cannot make an interpolation or an escape together") {
  CHECK(to_expression(Template{{"$", "{a}"}}) == R"("$${a}")");
  CHECK(to_expression(Template{{"US$", k_name}}) == R"("US\u0024${local.env.name}")");
  CHECK(to_expression(Template{{"$", Template{{k_name}}}}) == R"("\u0024${local.env.name}")");
}

TEST_CASE("scalars in a template are text") {
  CHECK(to_expression(Template{{"v", 3, "-", true, "-", 0.5}}) == R"("v3-true-0.5")");
}

TEST_CASE("a list of little stands on one line") {
  CHECK(to_expression(List{}) == "[]");
  CHECK(to_expression(List{1, "a", k_name}) == R"([1, "a", local.env.name])");
  CHECK(to_expression(List{List{1, 2}, List{}, Object{}}) == "[[1, 2], [], {}]");
}

TEST_CASE("a list that would leave the page has a line for each element") {
  const std::string word(40, 'x');
  CHECK(to_expression(List{word, word}, 0, 6) == "[\"" + word + "\", \"" + word + "\"]");
  CHECK(to_expression(List{word, word}, 2, 15) ==
        "[\n    \"" + word + "\",\n    \"" + word + "\",\n  ]");
}

TEST_CASE("an object has a line for each member, however few") {
  CHECK(to_expression(Object{}) == "{}");
  CHECK(to_expression(object({{"a", 1}})) == "{\n  a = 1\n}");
  CHECK(to_expression(object({{"a", 1}, {"longer", object({{"b", Object{}}})}, {"z z", 2}}), 2) ==
        "{\n"
        "    a = 1\n"
        "    longer = {\n"
        "      b = {}\n"
        "    }\n"
        "    \"z z\" = 2\n"
        "  }");
}

TEST_CASE("small objects in a list take a line each, larger ones more") {
  CHECK(to_expression(List{object({{"a", 1}, {"b", List{1, 2}}}),
                           object({{"c", object({{"d", 1}})}})}) == "[\n"
                                                                    "  { a = 1, b = [1, 2] },\n"
                                                                    "  {\n"
                                                                    "    c = {\n"
                                                                    "      d = 1\n"
                                                                    "    }\n"
                                                                    "  },\n"
                                                                    "]");
}

TEST_CASE("a call stands on one line while it is small") {
  CHECK(to_expression(Call{"get_env", {}}) == "get_env()");
  CHECK(to_expression(Call{"cidrsubnet", {k_name, 8, 1}}) == "cidrsubnet(local.env.name, 8, 1)");
  CHECK(to_expression(Call{"merge", {k_name, Object{}}}) == "merge(local.env.name, {})");
}

TEST_CASE("a call around one object or list opens and closes with it") {
  CHECK(to_expression(Call{"jsonencode", {object({{"a", 1}, {"bb", 2}})}}) ==
        "jsonencode({\n  a  = 1\n  bb = 2\n})");
  const std::string word(60, 'x');
  CHECK(to_expression(Call{"concat", {Value(List{word, word})}}) ==
        "concat([\n  \"" + word + "\",\n  \"" + word + "\",\n])");
}

TEST_CASE("a call with more than fits has a line for each argument") {
  CHECK(to_expression(Call{"merge", {k_name, object({{"a", 1}})}}) ==
        "merge(\n  local.env.name,\n  { a = 1 },\n)");
}
