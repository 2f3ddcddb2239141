// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "blueprint/read.hpp"
#include "reply.hpp"

namespace infra::blueprint::test {

using nlohmann::json;
using Strings = std::vector<std::string>;

namespace {

// What is said when one thing of a good reply is another, named by its JSON pointer.
Strings complaints_with(const std::string& pointer, const json& value) {
  json reply = good_reply();
  reply[json::json_pointer(pointer)] = value;
  return complaints(reply);
}

const char* const k_folder_rule = " [use a-z, 0-9 and - between them, at most 63 characters]";
const char* const k_identifier_rule = " [use a letter or _, then letters, digits, _ and -]";
const char* const k_not_the_spec = " [nothing was written; report it to the plugin's authors]";

}  // namespace

TEST_CASE("a reply becomes a blueprint") {
  const auto built = build(good_reply());
  REQUIRE(built);
  CHECK(built->provider == "aws");
  CHECK(built->environment == "production");
  CHECK(built->backend.type == "s3");
  CHECK(*built->backend.config.find("encrypt") == Value(true));
  REQUIRE(built->providers.size() == 1);
  CHECK(built->providers[0].pin.version == "5.100.0");
  CHECK(built->retryable_errors == Strings{"(?s).*Throttling.*"});
  CHECK(built->pins.at("cluster.version") == "1.34");
  CHECK(built->environment_locals.at("name").value == Value("acme-production"));
  CHECK(built->region_locals.at("eu-west-1").at("zones").value == Value(List{"euw1-az1"}));
  CHECK(built->components.at("cluster").module == "eks");
  CHECK(built->components.at("cluster").dependencies.at(1).region == k_global);
  REQUIRE(built->units.size() == 3);
  CHECK(built->units.back().id() == "eu-west-1/cluster/main");
}

TEST_CASE("what a reply may leave out is read where it is there") {
  json reply = good_reply();
  auto& cluster = reply["components"][0];
  cluster["covers"] = {"cluster", "addons", "cluster"};
  cluster["feature"] = "charts";
  cluster["onDestroy"] = "refuses";
  cluster["providers"] = {
      {{"name", "helm"},
       {"source", "hashicorp/helm"},
       {"version", "3.1.2"},
       {"config", {{"host", {{"$output", {{"dependency", "network"}, {"output", "host"}}}}}}}},
      {{"name", "random"}, {"source", "hashicorp/random"}, {"version", "3.7.2"}}};
  reply["units"][0]["dependencies"] = {{{"name", "other"}, {"region", "global"}, {"unit", "zone"}}};
  reply["bootstrap"] = {"eu-west-1/network", "global/zone", "eu-west-1/network"};
  reply["takeovers"] = {{{"region", "us-east-1"}, {"commands", {"promote it", "tell\nall"}}}};
  const auto built = build(reply);
  REQUIRE(built);
  const Component& component = built->components.at("cluster");
  CHECK(component.covers == Strings{"addons", "cluster"});
  CHECK(component.feature == "charts");
  CHECK(component.on_destroy == "refuses");
  REQUIRE(component.providers.size() == 2);
  CHECK(component.providers[0].pin.source == "hashicorp/helm");
  CHECK(*component.providers[0].config->find("host") == Value(Output{"network", "host", {}}));
  CHECK_FALSE(component.providers[1].config.has_value());
  REQUIRE(built->units.back().dependencies.size() == 1);
  CHECK(built->units.back().dependencies[0].unit == "zone");
  CHECK(built->bootstrap == Strings{"eu-west-1/network", "global/zone"});
  REQUIRE(built->takeovers.size() == 1);
  CHECK(built->takeovers[0].region == "us-east-1");
  CHECK(built->takeovers[0].commands == Strings{"promote it", "tell\\nall"});

  cluster["feature"] = "";
  CHECK(build(reply)->components.at("cluster").feature.empty());
  cluster["feature"] = "a.b";
  CHECK(complaints(reply).at(0) ==
        "its reply at \"/components/0/feature\": \"a.b\" cannot be a name here" +
            std::string(k_identifier_rule));
}

TEST_CASE("an input keeps where its value comes from, each path once") {
  const auto built = build(good_reply());
  const Input& azs = built->components.at("network").inputs.at("azs");
  CHECK(azs.value == Value(Local{Scope::region, "zones"}));
  CHECK(azs.provenance.from == Strings{"network.cidr", "network.zones"});
  CHECK(azs.provenance.because == "one subnet per zone");
}

TEST_CASE("a noted path counts as used") {
  const auto built = build(good_reply());
  CHECK(built->used == Strings{"network.cidr", "network.egress", "regions.main.location"});
  REQUIRE(built->notes.size() == 1);
  CHECK(built->notes[0].severity == Severity::note);
  CHECK(built->notes[0].id == "plugin.note");
  CHECK(built->notes[0].subject == "network.egress");
  CHECK(built->notes[0].message == "one gateway for all zones");
  CHECK(built->notes[0].caused_by == Strings{"network.egress"});
}

TEST_CASE("a component of which there is no unit leaves nothing behind") {
  json reply = good_reply();
  reply["units"].erase(0);
  CHECK(build(reply)->components.count("cluster") == 0);
}

TEST_CASE("fields of a newer minor version are let pass") {
  json reply = good_reply();
  reply["version"] = "1.7";
  reply["charts"] = json::array();
  reply["units"][0]["replaces"] = "x";
  CHECK(build(reply));
}

TEST_CASE("the major version before the current one is read") {
  json reply = good_reply();
  reply["version"] = "0.1";
  CHECK(build(reply));
}

TEST_CASE("another major version is refused with both versions") {
  CHECK(complaints_with("/version", "2.0") ==
        Strings{"its reply at \"/version\": is \"2.0\", and this infra speaks 1.0 "
                "[install a version of the plugin that was made for this infra]"});
  for (const char* version : {"", "1", "1.", "1.x", "1.0.2", "10.0", "latest"}) {
    CAPTURE(version);
    CHECK(complaints_with("/version", version).size() == 1);
  }
  CHECK(complaints_with("/document", "infra/facts") ==
        Strings{std::string("its reply at \"/document\": is \"infra/facts\", not "
                            "\"infra/plugin-reply\"") +
                k_not_the_spec});
}

TEST_CASE("data of every kind arrives as it was sent") {
  CHECK(read_value(nullptr) == Value());
  CHECK(read_value(true) == Value(true));
  CHECK(read_value(-7) == Value(-7));
  CHECK(read_value(0.5) == Value(0.5));
  CHECK(read_value("${x} %{y} \"z\"") == Value("${x} %{y} \"z\""));
  CHECK(read_value({1, "a", nullptr}) == Value(List{1, "a", Value()}));
  CHECK(read_value({{"b", 1}, {"a", json::object()}}) ==
        Value(Object{{{"a", Object{}}, {"b", 1}}}));
}

TEST_CASE("expressions are read where they stand") {
  CHECK(read_value({{"$local", {{"scope", "environment"}, {"name", "name"}}}}) ==
        Value(Local{Scope::environment, "name"}));
  CHECK(read_value({{"$local", {{"scope", "versions"}, {"name", "vpc"}}}}) ==
        Value(Local{Scope::versions, "vpc"}));
  CHECK(read_value({{"a", json::array(
                              {{{"$call", {{"function", "jsonencode"}, {"arguments", {1}}}}}})}}) ==
        Value(Object{{{"a", List{Call{"jsonencode", {1}}}}}}));
  CHECK(read_value(
            {{"$template", {"a-", {{"$local", {{"scope", "region"}, {"name", "name"}}}}, 3}}}) ==
        Value(Template{{"a-", Local{Scope::region, "name"}, 3}}));
}

TEST_CASE("an output is read with the way into it") {
  json reply = good_reply();
  reply["components"][0]["inputs"]["x"] = {
      {"value",
       {{"$output",
         {{"dependency", "network"}, {"output", "subnets"}, {"path", {"eu-west-1/private", 0}}}}}}};
  CHECK(build(reply)->components.at("cluster").inputs.at("x").value ==
        Value(Output{"network", "subnets", {"eu-west-1/private", 0}}));
}

TEST_CASE("a literal holds data that looks like an expression") {
  CHECK(read_value({{"$literal", {{"$output", "x"}, {"b", {{"$local", 1}}}}}}) ==
        Value(Object{{{"$output", "x"}, {"b", Object{{{"$local", 1}}}}}}));
}

TEST_CASE("a value that is wrong is refused at its place") {
  const std::string at = "its reply at \"/components/1/inputs/x/value";
  CHECK(complaints_of_value({{"$outputs", json::object()}}) ==
        Strings{at + "/$outputs\": \"$outputs\" is no kind of expression [did you mean "
                     "\"$output\"? one of: $call, $literal, $local, $output, $template]"});
  CHECK(complaints_of_value({{"$local", json::object()}, {"a", 1}}) ==
        Strings{at + "/$local\": only an expression has a key that begins with \"$\", and it has "
                     "no other [put data like this into {\"$literal\": …}]"});
  CHECK(complaints_of_value({{"$call", {{"function", "run_cmd"}, {"arguments", {"sh"}}}}})[0].rfind(
            at + "/$call/function\": a tree may not call \"run_cmd\"", 0) == 0);
  CHECK(complaints_of_value({{"$call", {{"function", "jsonencode"}, {"arguments", {1, 2}}}}}) ==
        Strings{at + "/$call\": jsonencode does not take 2 arguments" + k_not_the_spec});
  CHECK(complaints_of_value({{"$template", {"a", {1}}}}) ==
        Strings{at + "/$template/1\": a list cannot be a part of a text" + k_not_the_spec});
  CHECK(complaints_of_value({{"$local", {{"scope", "regions"}, {"name", "name"}}}})[0].rfind(
            at + "/$local/scope\": \"regions\" is no scope of locals [did you mean \"region\"?",
            0) == 0);
  CHECK(complaints_of_value({{"$local", {{"scope", "region"}, {"name", "a.b"}}}})[0].rfind(
            at + "/$local/name\": \"a.b\" is no word of HCL", 0) == 0);
  CHECK(
      complaints_of_value({{"$output", {{"dependency", "d"}, {"output", "o"}, {"path", {-1}}}}})[0]
          .rfind(at + "/$output/path/0\": must be a key or an index", 0) == 0);
}

TEST_CASE("no name leads out of the tree or into another syntax") {
  const std::string cannot = " cannot be a name here";
  CHECK(complaints_with("/units/0/name", "../../etc") ==
        Strings{"its reply at \"/units/0/name\": \"../../etc\"" + cannot +
                " [use a-z, 0-9, - between them, and / between such names]"});
  CHECK(complaints_with("/units/0/region", "/tmp")[0] ==
        "its reply at \"/units/0/region\": \"/tmp\"" + cannot + k_folder_rule);
  CHECK(complaints_with("/components/0/name", "a\nb")[0] ==
        "its reply at \"/components/0/name\": \"a\\nb\"" + cannot + k_folder_rule);
  CHECK(complaints_with("/components/0/inputs/a b", {{"value", 1}})[0] ==
        "its reply at \"/components/0/inputs/a b\": \"a b\"" + cannot + k_identifier_rule);
  CHECK(complaints_with("/locals/environment/${x}", {{"value", 1}})[0] ==
        "its reply at \"/locals/environment/${x}\": \"${x}\"" + cannot + k_identifier_rule);
  CHECK(complaints_with("/locals/regions/..", json::object())[0] ==
        "its reply at \"/locals/regions/..\": \"..\"" + cannot + k_folder_rule);
  CHECK(complaints_with("/backend/type", "s3\" {}")[0].find(cannot) != std::string::npos);
  CHECK(complaints_with("/providers/0/source", "a\"b")[0].find(cannot) != std::string::npos);
  CHECK(complaints_with("/pins/a", "b\nc")[0].find(cannot) != std::string::npos);
}

TEST_CASE("a region cannot have the name of a folder that the tree keeps") {
  json reply = good_reply();
  reply["units"][2]["region"] = "modules";
  CHECK(complaints(reply)[0] ==
        "its reply at \"/units/2/region\": a region cannot be called \"modules\" "
        "[the tree has a folder of that name]");
}

TEST_CASE("what is there twice is refused at the second place") {
  for (const char* list : {"components", "units", "providers"}) {
    CAPTURE(list);
    json reply = good_reply();
    const auto count = std::to_string(reply[list].size());
    reply[list].push_back(reply[list][0]);
    const auto said = complaints(reply);
    REQUIRE(said.size() == 1);
    CHECK_THAT(said[0],
               Catch::Matchers::StartsWith("its reply at \"/" + std::string(list) + "/" + count) &&
                   Catch::Matchers::ContainsSubstring("is there already"));
  }
  json reply = good_reply();
  auto& own = reply["units"][0]["dependencies"];
  own = {{{"name", "x"}, {"region", ""}, {"unit", "network"}},
         {{"name", "x"}, {"region", "global"}, {"unit", "zone"}}};
  CHECK(complaints(reply) ==
        Strings{std::string("its reply at \"/units/0/dependencies/1\": a dependency \"x\" is there "
                            "already") +
                k_not_the_spec});
  own.clear();
  auto& dependencies = reply["components"][0]["dependencies"];
  dependencies.push_back(dependencies[0]);
  CHECK(complaints(reply) ==
        Strings{std::string("its reply at \"/components/0/dependencies/2\": a dependency "
                            "\"network\" is there already") +
                k_not_the_spec});
}

TEST_CASE("every part that must be there is asked for") {
  for (const char* part : {"document", "version", "errors", "notes", "used", "locals", "backend",
                           "providers", "retryableErrors", "components", "units"}) {
    CAPTURE(part);
    json reply = good_reply();
    reply.erase(part);
    CHECK(complaints(reply) ==
          Strings{"its reply lacks \"" + std::string(part) + "\"" + k_not_the_spec});
  }
}

TEST_CASE("a reply that is wrong in itself is the plugin's failure, and says whose") {
  const auto built = blueprint::build("[1, 2", {"aws-eks-rds", "0.1.0", "aws", "production"});
  REQUIRE_FALSE(built);
  CHECK(built.error().code == ExitCode::plugin_failed);
  REQUIRE(built.error().diagnostics.size() == 1);
  const Diagnostic& said = built.error().diagnostics[0];
  CHECK(said.id == "plugin.reply");
  CHECK(said.subject == "plugin aws-eks-rds");
  CHECK_THAT(said.message, Catch::Matchers::StartsWith("its reply is no JSON: "));
}

TEST_CASE("all mistakes of a reply are reported at once") {
  json reply = good_reply();
  reply["units"][0]["name"] = 3;
  reply["backend"].erase("type");
  CHECK(complaints(reply).size() == 2);
}

TEST_CASE("what a plugin refuses at a spec path is the spec's mistake") {
  const auto built = build({{"document", "infra/plugin-reply"},
                            {"version", "1.0"},
                            {"errors",
                             {{{"path", "regions.main.location"},
                               {"message", "AWS has no region there\x1b[2J"},
                               {"hint", "choose europe-west"}}}}});
  REQUIRE_FALSE(built);
  CHECK(built.error().code == ExitCode::wrong_spec);
  REQUIRE(built.error().diagnostics.size() == 1);
  const Diagnostic& said = built.error().diagnostics[0];
  CHECK(said.severity == Severity::error);
  CHECK(said.id == "plugin.refused");
  CHECK(said.subject == "regions.main.location");
  CHECK(said.message == "AWS has no region there\\x1b[2J");
  CHECK(said.hint == "choose europe-west");
  CHECK(said.caused_by == Strings{"regions.main.location"});
}

TEST_CASE("a refusal that no spec line caused makes it the plugin's failure") {
  json reply = good_reply();
  reply["errors"] = {{{"path", "network.cidr"}, {"message", "too small"}},
                     {{"message", "out of ideas"}}};
  const auto built = build(reply);
  REQUIRE_FALSE(built);
  CHECK(built.error().code == ExitCode::plugin_failed);
  CHECK(built.error().diagnostics.size() == 2);
  CHECK(built.error().diagnostics[1].subject == "plugin aws-eks-rds");
}

}  // namespace infra::blueprint::test
