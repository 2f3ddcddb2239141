// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "catalogue/check.hpp"
#include "sample.hpp"

namespace infra::catalogue::test {

using blueprint::Blueprint;
using blueprint::Local;
using blueprint::Output;
using blueprint::Scope;
using blueprint::Value;
using Strings = std::vector<std::string>;

namespace {

// "id subject: message [hint]" of each complaint.
Strings said(const Diagnostics& diagnostics) {
  Strings lines;
  for (const auto& d : diagnostics) {
    lines.push_back(d.id + " " + d.subject + ": " + d.message +
                    (d.hint.empty() ? "" : " [" + d.hint + "]"));
  }
  return lines;
}

Strings complaints(const Blueprint& blueprint, const Module& module) {
  return said(check(blueprint, catalogue_of(module)));
}

// What is said of one input "x" of this type.
Strings complaints_of(const char* wanted, const Value& given) {
  const std::string declared = std::string("x: ") + wanted;
  return complaints(in_two_regions({{"x", input(given)}}), module({declared.c_str()}, {}));
}

// A unit "app" that depends on the unit "net", which is made of the module.
Blueprint with_dependency(const Value& given) {
  Blueprint blueprint;
  blueprint.components["net"] = {"net", "net", {}, {}, {}, "", {}};
  blueprint.components["app"] = {"app", "app", {{"net", "", "net"}}, {{"x", input(given)}}, {},
                                 "",    {}};
  blueprint.units = {{"r", "net", "net", {}, {}}, {"r", "app", "app", {}, {}}};
  return blueprint;
}

Diagnostics check_with_dependency(const Value& given, const char* wanted) {
  const std::string declared = std::string("x: ") + wanted;
  return check(with_dependency(given),
               {{{"net", module({}, {"ids: list(string)", "zone: object({ id = string })"})},
                 {"app", module({declared.c_str()}, {})}}});
}

}  // namespace

TEST_CASE("inputs that fit their module are not complained of") {
  CHECK(complaints(
            in_two_regions({{"cidr", input("10.0.0.0/16")}, {"azs", input(blueprint::List{"a"})}}),
            module({"*cidr: string", "azs: list(string)"}, {}))
            .empty());
}

TEST_CASE("an input that the module lacks is named once, with the nearest name and the lines that "
          "caused it") {
  const auto found = check(in_two_regions({{"azz", input(1, {"network.zones"})}}),
                           catalogue_of(module({"azs: list(string)", "cidr: string"}, {})));
  CHECK(said(found) == Strings{"catalogue.unknown-input r1/c:azz: module \"m\" 1.2.3 has no such "
                               "input [did you mean \"azs\"? one of: azs, cidr]"});
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].caused_by == Strings{"network.zones"});
}

TEST_CASE("a required input that nobody sets is missed") {
  const Module wanted = module({"*cidr: string", "name: string"}, {});
  CHECK(complaints(in_two_regions({}), wanted) ==
        Strings{"catalogue.missing-input r1/c:cidr: module \"m\" 1.2.3 needs this input, and it is "
                "not set"});
  Blueprint blueprint = in_two_regions({});
  blueprint.units[0].inputs["cidr"] = input("10.0.0.0/16");
  CHECK(complaints(blueprint, wanted)[0].rfind("catalogue.missing-input r2/c:cidr", 0) == 0);
}

TEST_CASE("what a unit sets itself stands before what its component sets") {
  Blueprint blueprint = in_two_regions({{"x", input("no list")}});
  blueprint.units[0].inputs["x"] = input(blueprint::List{"a"});
  CHECK(complaints(blueprint, module({"x: list(string)"}, {})) ==
        Strings{"catalogue.type r2/c:x: must be list(string), not \"no list\""});
}

TEST_CASE("mistakes from different lines of the spec are told apart") {
  Blueprint blueprint = in_two_regions({});
  blueprint.units[0].inputs["x"] = input("a", {"regions.main.x"});
  blueprint.units[1].inputs["x"] = input("a", {"regions.standby.x"});
  CHECK(complaints(blueprint, module({"x: bool"}, {})).size() == 2);
}

TEST_CASE("a module that the catalogue lacks is named once") {
  CHECK(said(check(in_two_regions({{"x", input(1)}}), Catalogue{})) ==
        Strings{"catalogue.unknown-module r1/c: the catalogue of the plugin has no module \"m\""});
}

TEST_CASE("a misfit carries its place within the value") {
  CHECK(complaints_of("list(object({ name = string, size = optional(number) }))",
                      plain(R"([{"name": "a"}, {"colour": "b", "size": "big"}])")) ==
        Strings{"catalogue.type r1/c:x[1].size: must be number, not \"big\"",
                "catalogue.unknown-attribute r1/c:x[1].colour: no such attribute [one of: name, "
                "size]",
                "catalogue.missing-attribute r1/c:x[1]: lacks the attribute \"name\""});
}

TEST_CASE("an attribute that has to be there and is misspelt is one mistake") {
  CHECK(complaints_of("object({ name = string })", plain(R"({"nam": "a"})")) ==
        Strings{"catalogue.unknown-attribute r1/c:x.nam: no such attribute [did you mean "
                "\"name\"? one of: name]"});
}

TEST_CASE("a local is judged by its value in the unit's own region") {
  Blueprint blueprint = in_two_regions({{"x", input(Local{Scope::region, "zones"})}});
  blueprint.region_locals["r1"]["zones"] = input(blueprint::List{"a"});
  blueprint.region_locals["r2"]["zones"] = input("a");
  CHECK(complaints(blueprint, module({"x: list(string)"}, {})) ==
        Strings{"catalogue.type r2/c:x: must be list(string), not \"a\""});
}

TEST_CASE("a mistake in a local leads to the lines that the local comes from") {
  Blueprint blueprint =
      in_two_regions({{"x", input(Local{Scope::region, "zones"}, {"network.x"})}});
  blueprint.region_locals["r1"]["zones"] = input("a", {"network.x", "regions.main.zones"});
  blueprint.region_locals["r2"]["zones"] = input("a", {"regions.standby.zones"});
  const auto found = check(blueprint, catalogue_of(module({"x: list(string)"}, {})));
  REQUIRE(found.size() == 1);
  CHECK(found[0].caused_by == Strings{"network.x", "regions.main.zones"});
}

TEST_CASE("null stands for a default, and a required input has none") {
  Module wanted = module({"x: string"}, {});
  const Blueprint blueprint = in_two_regions({{"x", input(Value())}});
  CHECK(complaints(blueprint, wanted).empty());
  wanted.inputs["x"].nullable = false;
  CHECK(complaints(blueprint, wanted).empty());
  wanted.inputs["x"].required = true;
  CHECK(complaints(blueprint, wanted) ==
        Strings{"catalogue.null r1/c:x: is required and must not be null"});
}

TEST_CASE("a required input is not null even where its module takes null: it would be left out") {
  Module wanted = module({"*x: string"}, {});
  wanted.inputs["x"].nullable = true;
  CHECK(complaints(in_two_regions({{"x", input(Value())}}), wanted) ==
        Strings{"catalogue.null r1/c:x: is required and must not be null"});
}

TEST_CASE("an input with known values takes no other") {
  Module wanted = module({"mode: string"}, {});
  wanted.inputs["mode"].allowed = {"GLOBAL", "REGIONAL"};
  CHECK(complaints(in_two_regions({{"mode", input("GLOBAL")}}), wanted).empty());
  CHECK(complaints(in_two_regions({{"mode", input(Value())}}), wanted).empty());
  CHECK(complaints(in_two_regions({{"mode", input("REGIONALL")}}), wanted) ==
        Strings{"catalogue.enum r1/c:mode: \"REGIONALL\" is not allowed here [did you mean "
                "\"REGIONAL\"? one of: GLOBAL, REGIONAL]"});
  wanted.inputs["mode"].allowed = {7, 30};
  CHECK(complaints(in_two_regions({{"mode", input("7")}}), wanted).empty());
}

TEST_CASE("an output must be one of the dependency's module, wherever it is read") {
  const Value nested = blueprint::Object{{{"a", Output{"net", "idz", {}}}}};
  CHECK(said(check_with_dependency(nested, "map(string)")) ==
        Strings{"catalogue.unknown-output r/app:x: the dependency \"net\" has no output \"idz\" "
                "[did you mean \"ids\"? one of: ids, zone]"});
}

TEST_CASE("what a provider's block reads must be an output of the dependency's module") {
  Blueprint blueprint = with_dependency("x");
  blueprint.components.at("app").providers = {
      {{"helm", "hashicorp/helm", "3.1.2"},
       blueprint::Object{{{"host", blueprint::List{Output{"net", "idz", {}}}}}}},
      {{"random", "hashicorp/random", "3.7.2"}, {}}};
  const Catalogue catalogue{
      {{"net", module({}, {"ids: string"})}, {"app", module({"x: any"}, {})}}};
  CHECK(said(check(blueprint, catalogue)) ==
        Strings{"catalogue.unknown-output r/app:provider helm: the dependency \"net\" has no "
                "output \"idz\" [did you mean \"ids\"? one of: ids]"});
}

TEST_CASE("a unit's own dependency is looked up as its component's are") {
  Blueprint blueprint = with_dependency("x");
  blueprint.units[1].dependencies = {{"other", "", "net"}};
  blueprint.units[1].inputs["y"] = input(Output{"other", "idz", {}});
  const Catalogue catalogue{
      {{"net", module({}, {"ids: string"})}, {"app", module({"x: any", "y: any"}, {})}}};
  CHECK(said(check(blueprint, catalogue)) ==
        Strings{"catalogue.unknown-output r/app:y: the dependency \"other\" has no output "
                "\"idz\" [did you mean \"ids\"? one of: ids]"});
}

TEST_CASE("an overlay is what values are checked against") {
  Module wanted = module({"pools: map(any)", "text: any"}, {});
  wanted.inputs["pools"].overlay = type("map(object({ size = number }))");
  wanted.inputs["text"].overlay = type("object({ size = number })");
  CHECK(complaints(in_two_regions({{"pools", input(plain(R"({"a": {"size": 1}})"))}}), wanted)
            .empty());
  CHECK(complaints(in_two_regions({{"pools", input(plain(R"({"a": {"sise": 1}})"))}}), wanted) ==
        Strings{"catalogue.unknown-attribute r1/c:pools.a.sise: no such attribute [did you mean "
                "\"size\"? one of: size]"});
  const Value encoded = blueprint::Call{"jsonencode", {plain(R"({"size": 1})")}};
  CHECK(complaints(in_two_regions({{"text", input(encoded)}}), wanted).empty());
  CHECK(complaints(in_two_regions({{"text", input(blueprint::Call{"jsonencode", {"a"}})}}),
                   wanted) == Strings{"catalogue.type r1/c:text: must be object, not \"a\""});
}

TEST_CASE("what an overlay is content with still has to be what the module takes") {
  Module wanted = module({"pool: map(any)"}, {});
  wanted.inputs["pool"].overlay = type("object({ size = number, spot = bool })");
  CHECK(
      complaints(in_two_regions({{"pool", input(plain(R"({"size": 1, "spot": true})"))}}),
                 wanted) ==
      Strings{
          "catalogue.type r1/c:pool: its elements have no type in common, and map(any) needs one"});
}

TEST_CASE("a module of the plugin's own has to come with it") {
  Module own = module({}, {});
  own.own_folder = "records";
  const Catalogue catalogue = catalogue_of(own);
  const Blueprint blueprint = in_two_regions({});
  CHECK(check_brought(blueprint, catalogue, {{"records/main.tf", ""}}).empty());
  for (const char* other : {"record/main.tf", "records-x/main.tf"}) {
    CHECK(said(check_brought(blueprint, catalogue, {{other, ""}})) ==
          Strings{"catalogue.missing-files plugin : module \"m\" is to come with the plugin, which "
                  "has no folder modules/records [reinstall the plugin]"});
  }
  CHECK(check_brought(blueprint, catalogue_of(module({}, {})), {}).empty());
}

TEST_CASE("an output of another type is a warning, since its type is only worked out") {
  const auto found = check_with_dependency(Output{"net", "ids", {}}, "string");
  CHECK(said(found) == Strings{"catalogue.output-type r/app:x: must be string, and the output "
                               "\"ids\" of \"net\" is probably list(string)"});
  CHECK(found[0].severity == Severity::warning);
  CHECK(check_with_dependency(Output{"net", "ids", {}}, "set(string)").empty());
}

TEST_CASE("the way into an output is followed") {
  CHECK(check_with_dependency(Output{"net", "ids", {0}}, "string").empty());
  CHECK(check_with_dependency(Output{"net", "zone", {"id"}}, "list(string)").size() == 1);
  CHECK(check_with_dependency(Output{"net", "zone", {"unheard_of"}}, "list(string)").empty());
}

TEST_CASE("a secret that no state may hold does not come from one") {
  Blueprint blueprint = with_dependency(Output{"net", "zone", {"id"}});
  Module app = module({"x: string"}, {});
  app.inputs["x"].ephemeral = true;
  CHECK(said(check(blueprint, {{{"net", module({}, {"zone: any"})}, {"app", app}}})) ==
        Strings{"catalogue.ephemeral r/app:x: must be in no state, and the output \"zone\" of "
                "\"net\" is in one"});
}

TEST_CASE("a text that would be read as a template on its way is refused") {
  const auto refused = [](const char* wanted, const Value& given) {
    const auto found = complaints_of(wanted, given);
    return found.size() == 1 && found[0].rfind("catalogue.template r1/c:x: ", 0) == 0;
  };
  // Terraform takes what it gets for a string as it is.
  CHECK(complaints_of("string", "%{x} $${y} ${z}").empty());
  // In lists and objects Terragrunt escapes ${ and nothing else.
  CHECK(complaints_of("list(string)", plain(R"(["${x}", "100%", "a$b"])")).empty());
  CHECK(refused("list(string)", plain(R"(["%{x}"])")));
  CHECK(refused("map(string)", plain(R"({"a": "$${x}"})")));
  CHECK(refused("map(string)", plain(R"({"${x}": "a"})")));
  // What a plugin encodes itself, it must escape itself.
  CHECK(refused("any", value(R"({"$call": {"function": "jsonencode", "arguments": ["${x}"]}})")));
  CHECK(complaints_of("any",
                      value(R"({"$call": {"function": "jsonencode", "arguments": ["$${x}"]}})"))
            .empty());
}

}  // namespace infra::catalogue::test
