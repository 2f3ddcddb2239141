// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catalogue/read.hpp"
#include "support/json_schema.hpp"
#include "support/text_file.hpp"

namespace infra::catalogue::test {

using Json = nlohmann::json;
using Strings = std::vector<std::string>;

namespace {

Json good() {
  return Json::parse(R"_({"modules": {"subnets": {
    "source": "git::https://github.com/acme/network.git",
    "subdirectory": "modules/subnets",
    "version": "18.1.0",
    "ref": "v18.1.0",
    "commit": "3012d98fcb709d5ba456e0d93f42ab61028f7655",
    "requires": {"terraform": ">= 1.3",
                 "providers": {"google": {"source": "hashicorp/google", "version": ">= 6.28.0, < 8"}}},
    "inputs": {
      "name": {"type": "string", "required": true},
      "mode": {"type": "string", "default": "GLOBAL", "enum": ["GLOBAL", "REGIONAL"]},
      "secret": {"type": "string", "default": null, "nullable": false, "ephemeral": true},
      "subnets": {"type": "list(object({ name = string }))", "default": [{"name": "a"}]}
    },
    "outputs": {"network": {}, "id": {"type": "string", "example": "projects/p/networks/n"}}
  }}})_");
}

// What is said when one thing of it is another; both the reader and the schema must say something.
Strings complaints_with(const std::string& pointer, const Json& value) {
  Json catalogue = good();
  catalogue[Json::json_pointer("/modules/subnets" + pointer)] = value;
  const auto result = read(catalogue.dump(), "gcp/catalogue.json");
  Strings said;
  if (result) return said;
  CHECK(result.error().code == ExitCode::plugin_failed);
  for (const auto& diagnostic : result.error().diagnostics) {
    CHECK(diagnostic.id == "catalogue.data");
    CHECK(diagnostic.subject == "gcp/catalogue.json");
    said.push_back(diagnostic.message);
  }
  return said;
}

bool fits_schema(const Json& catalogue) {
  return infra::test::schema_errors(infra::test::source_path("schemas/catalogue.v1.schema.json"),
                                    catalogue.dump())
      .empty();
}

}  // namespace

TEST_CASE("a catalogue is read whole") {
  const auto catalogue = read(good().dump(), "catalogue.json");
  REQUIRE(catalogue);
  const Module& module = catalogue->modules.at("subnets");
  CHECK(module.source == "git::https://github.com/acme/network.git");
  CHECK(module.subdirectory == "modules/subnets");
  CHECK(module.version == "18.1.0");
  CHECK(module.ref == "v18.1.0");
  CHECK(module.commit == "3012d98fcb709d5ba456e0d93f42ab61028f7655");
  CHECK(module.terraform == ">= 1.3");
  CHECK(module.providers.at("google").source == "hashicorp/google");
  CHECK(module.providers.at("google").version == ">= 6.28.0, < 8");
  CHECK(module.inputs.at("name").required);
  CHECK(module.inputs.at("mode").allowed == std::vector<blueprint::Value>{"GLOBAL", "REGIONAL"});
  CHECK_FALSE(module.inputs.at("secret").nullable);
  CHECK(module.inputs.at("secret").ephemeral);
  CHECK(describe(module.inputs.at("subnets").type) == "list(object)");
  CHECK_FALSE(module.outputs.at("network").type.has_value());
  CHECK(module.outputs.at("id").example == blueprint::Value("projects/p/networks/n"));
  CHECK(fits_schema(good()));
}

TEST_CASE("what a catalogue may not say is refused at its place") {
  const std::string at = "at \"/modules/subnets";
  CHECK(complaints_with("/sorce", "x") == Strings{at + "/sorce\": is not known here"});
  CHECK(complaints_with("/version", 5) ==
        Strings{at + "/version\": must be a string, not a whole number"});
  CHECK(complaints_with("/version", "") == Strings{at + "/version\": must not be empty"});
  CHECK(complaints_with("/inputs/name/type", "strng") ==
        Strings{at + "/inputs/name/type\": is no type expression: at character 6: \"strng\" is no "
                     "type"});
  CHECK(complaints_with("/inputs/name/requried", true) ==
        Strings{at + "/inputs/name/requried\": is not known here"});
  CHECK(complaints_with("/inputs/name/default", "x") ==
        Strings{at + "/inputs/name/default\": a required input has no default"});
  CHECK(complaints_with("/inputs/subnets/default", Json::array({Json::object()})) ==
        Strings{at + "/inputs/subnets/default\": [0]: lacks the attribute \"name\""});
  CHECK(complaints_with("/inputs/mode/enum", Json::array()) ==
        Strings{at + "/inputs/mode/enum\": must name at least one value"});
  CHECK(complaints_with("/inputs/a b", {{"type", "any"}}) ==
        Strings{at + "/inputs/a b\": \"a b\" cannot be a name here"});
  CHECK(complaints_with("/outputs/id/example", {1}) ==
        Strings{at + "/outputs/id/example\": must be string, not a list"});
}

TEST_CASE("an overlay says more than a type that leaves something open") {
  const std::string at = "at \"/modules/subnets/inputs/tags";
  CHECK(complaints_with("/inputs/tags",
                        {{"type", "map(any)"}, {"overlay", "map(object({ a = string }))"}})
            .empty());
  CHECK(complaints_with("/inputs/tags", {{"type", "map(string)"}, {"overlay", "map(string)"}}) ==
        Strings{at + "/overlay\": the type says all there is to say: it has no any in it"});
  CHECK(complaints_with("/inputs/tags", {{"type", "map(any)"}, {"overlay", "list(string)"}}) ==
        Strings{at + "/overlay\": list(string) does not become map(any)"});
  Json catalogue = good();
  catalogue["modules"]["subnets"]["inputs"]["tags"] = {{"type", "any"}, {"overlay", "string"}};
  const auto read_back = read(catalogue.dump(), "catalogue.json");
  REQUIRE(read_back);
  CHECK(describe(*read_back->modules.at("subnets").inputs.at("tags").overlay) == "string");
  CHECK(fits_schema(catalogue));
}

TEST_CASE("a module of the plugin's own has a folder, and the plugin's version") {
  Json catalogue = good();
  auto& own = catalogue["modules"]["subnets"];
  for (const char* part : {"subdirectory", "version", "ref", "commit"}) own.erase(part);
  own["source"] = "./modules/private-subnets";
  const auto read_back = read(catalogue.dump(), "catalogue.json");
  REQUIRE(read_back);
  CHECK(read_back->modules.at("subnets").own_folder == "private-subnets");
  CHECK(read_back->modules.at("subnets").source.empty());
  CHECK(fits_schema(catalogue));

  for (const char* source : {"./modules/", "./modules/..", "./modules/a/b", "./modules/A", "./x"}) {
    CAPTURE(source);
    own["source"] = source;
    CHECK_FALSE(read(catalogue.dump(), "catalogue.json"));
    CHECK_FALSE(fits_schema(catalogue));
  }
  own["source"] = "./modules/private-subnets";
  own["version"] = "1.0.0";
  CHECK_FALSE(read(catalogue.dump(), "catalogue.json"));
  CHECK_FALSE(fits_schema(catalogue));
}

TEST_CASE("a module lies within its repository") {
  for (const char* folder :
       {"../other", "/etc", "modules/../..", "modules//x", "a b", "modules/"}) {
    CAPTURE(folder);
    CHECK(complaints_with("/subdirectory", folder).size() == 1);
  }
  CHECK(complaints_with("/subdirectory", "").empty());
  CHECK(complaints_with("/subdirectory", "modules/x.y").empty());
}

TEST_CASE("every part of a module must be there") {
  for (const char* part :
       {"source", "subdirectory", "version", "ref", "commit", "requires", "inputs", "outputs"}) {
    CAPTURE(part);
    Json catalogue = good();
    catalogue["modules"]["subnets"].erase(part);
    CHECK_FALSE(read(catalogue.dump(), "catalogue.json"));
    CHECK_FALSE(fits_schema(catalogue));
  }
}

TEST_CASE("the schema of catalogues refuses what the reader refuses") {
  for (const char* patch : {
           R"([{"op": "add", "path": "/modules/subnets/sorce", "value": "x"}])",
           R"([{"op": "add", "path": "/modules/a b", "value": {}}])",
           R"([{"op": "replace", "path": "/modules/subnets/version", "value": ""}])",
           R"([{"op": "replace", "path": "/modules/subnets/subdirectory", "value": "../x"}])",
           R"([{"op": "add", "path": "/modules/subnets/inputs/name/default", "value": 1}])",
           R"([{"op": "add", "path": "/modules/subnets/inputs/name/overlay", "value": ""}])",
           R"([{"op": "replace", "path": "/modules/subnets/inputs/mode/enum", "value": []}])",
           R"([{"op": "add", "path": "/modules/subnets/outputs/id/sensitive", "value": true}])",
       }) {
    CAPTURE(patch);
    const Json catalogue = good().patch(Json::parse(patch));
    CHECK_FALSE(read(catalogue.dump(), "catalogue.json"));
    CHECK_FALSE(fits_schema(catalogue));
  }
}

TEST_CASE("text that is no JSON is a damaged catalogue") {
  const auto result = read("{", "catalogue.json");
  REQUIRE_FALSE(result);
  CHECK_THAT(result.error().diagnostics.at(0).message, Catch::Matchers::StartsWith("is no JSON: "));
}

}  // namespace infra::catalogue::test
