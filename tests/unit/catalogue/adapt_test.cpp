// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include "catalogue/adapt.hpp"
#include "catalogue/check.hpp"
#include "sample.hpp"

namespace infra::catalogue::test {

using blueprint::Blueprint;
using blueprint::Call;
using blueprint::List;
using blueprint::Local;
using blueprint::Object;
using blueprint::Output;
using blueprint::Scope;
using blueprint::Template;
using blueprint::Value;

namespace {

Value adapted(const char* wanted, const Value& given) {
  const std::string declared = std::string("x: ") + wanted;
  Blueprint blueprint = in_two_regions({{"x", input(given, {"network.x"})}});
  blueprint.environment_locals["text"] = input("a");
  blueprint.environment_locals["list"] = input(List{"a"});
  blueprint.region_locals["r1"]["mixed"] = input(1);
  blueprint.region_locals["r2"]["mixed"] = input("a");
  const auto result = adapt(std::move(blueprint), catalogue_of(module({declared.c_str()}, {})));
  CHECK(result.components.at("c").inputs.at("x").provenance.from.size() == 1);
  return result.components.at("c").inputs.at("x").value;
}

Value encoded(const Value& value) { return Call{"jsonencode", {value}}; }

}  // namespace

TEST_CASE("a text for an input of any type is encoded, so that it arrives in quotes") {
  CHECK(adapted("any", "default") == encoded("default"));
  CHECK(adapted("any", Template{{"a", Local{Scope::environment, "text"}}}) ==
        encoded(Template{{"a", Local{Scope::environment, "text"}}}));
  CHECK(adapted("any", Local{Scope::environment, "text"}) ==
        encoded(Local{Scope::environment, "text"}));
  CHECK(adapted("any", Call{"lower", {"A"}}) == encoded(Call{"lower", {"A"}}));
}

TEST_CASE("a local that is a text in one region is encoded for all") {
  CHECK(adapted("any", Local{Scope::region, "mixed"}) == encoded(Local{Scope::region, "mixed"}));
}

TEST_CASE("an output that may be a text is encoded, which does no harm to what is none") {
  CHECK(adapted("any", Output{"d", "o", {}}) == encoded(Output{"d", "o", {}}));
}

TEST_CASE("what is no text stays as it is, and so does all for other types") {
  for (const Value& same : {Value(7), Value(true), Value(), Value(List{"a"}), Value(Object{}),
                            Value(Local{Scope::environment, "list"}), encoded("a")}) {
    CHECK(adapted("any", same) == same);
  }
  CHECK(adapted("string", "a") == Value("a"));
  CHECK(adapted("list(any)", List{"a"}) == Value(List{"a"}));
}

TEST_CASE("a text that looks like a template is escaped when it is encoded") {
  CHECK(adapted("any", "${x} %{y} $5 100%") == encoded("$${x} %%{y} $5 100%"));
  CHECK(adapted("any", Template{{"${", Local{Scope::environment, "text"}}}) ==
        encoded(Template{{"$${", Local{Scope::environment, "text"}}}));
}

TEST_CASE("how a value travels depends on the module's type, whatever an overlay says") {
  Module made = module({"x: any"}, {});
  made.inputs["x"].overlay = type("string");
  const Catalogue catalogue = catalogue_of(made);
  const auto result = adapt(in_two_regions({{"x", input("a")}}), catalogue);
  CHECK(result.components.at("c").inputs.at("x").value == encoded("a"));
  CHECK(check(result, catalogue).empty());
}

TEST_CASE("what was adapted passes the check") {
  Blueprint blueprint = in_two_regions({{"x", input("${x} %{y}")}});
  const Catalogue catalogue = catalogue_of(module({"x: any"}, {}));
  CHECK(check(adapt(blueprint, catalogue), catalogue).empty());
}

TEST_CASE("the inputs of units are adapted too") {
  Blueprint blueprint = in_two_regions({});
  blueprint.units[1].inputs["x"] = input("a");
  const auto result = adapt(std::move(blueprint), catalogue_of(module({"x: any"}, {})));
  CHECK(result.units[1].inputs.at("x").value == encoded("a"));
}

}  // namespace infra::catalogue::test
