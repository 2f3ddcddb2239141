// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>

#include "blueprint/functions.hpp"
#include "reply.hpp"
#include "support/json_schema.hpp"
#include "support/text_file.hpp"

namespace infra::blueprint::test {

using nlohmann::json;

namespace {

constexpr char k_schema[] = "schemas/plugin-reply.v1.schema.json";

bool fits_schema(const json& reply) {
  return infra::test::schema_errors(infra::test::source_path(k_schema), reply.dump()).empty();
}

}  // namespace

TEST_CASE("the schema of replies lists the functions that a tree may call") {
  const json schema = json::parse(infra::test::read_text(infra::test::source_path(k_schema)));
  CHECK(schema[json::json_pointer("/definitions/call/properties/$call/properties/function/enum")] ==
        json(function_names()));
}

TEST_CASE("the schema of replies takes what the reader takes") {
  CHECK(fits_schema(good_reply()));
  json reply = good_reply();
  reply["components"][1]["inputs"]["x"] = {
      {"value",
       {{"call", {{"$call", {{"function", "merge"}, {"arguments", {json::object()}}}}}},
        {"text", {{"$template", {"a", {{"$local", {{"scope", "region"}, {"name", "name"}}}}}}}},
        {"data", {{"$literal", {{"$any", 1}, {"b", json::array()}}}}}}}};
  reply["components"][0]["covers"] = {"cluster"};
  reply["components"][0]["feature"] = "charts";
  reply["components"][1]["feature"] = "";
  reply["components"][0]["dependencies"][0]["unit"] = "network/*";
  reply["units"].push_back(reply["units"][1]);
  reply["units"].back()["name"] = "network/main";
  reply["components"][0]["providers"] = {
      {{"name", "helm"}, {"source", "hashicorp/helm"}, {"version", "3.1.2"}},
      {{"name", "http"},
       {"source", "hashicorp/http"},
       {"version", "3.5.0"},
       {"config", json::object()}}};
  reply["units"][0]["dependencies"] = {{{"name", "own"}, {"region", "global"}, {"unit", "zone"}}};
  reply["bootstrap"] = {"global/zone"};
  CHECK(build(reply));
  CHECK(fits_schema(reply));
}

TEST_CASE("the schema of replies refuses what the reader refuses") {
  for (
      const char* patch : {
          R"([{"op": "replace", "path": "/version", "value": "2.0"}])",
          R"([{"op": "remove", "path": "/backend/type"}])",
          R"([{"op": "remove", "path": "/providers/0/config"}])",
          R"([{"op": "add", "path": "/components/0/covers", "value": ["a b"]}])",
          R"([{"op": "add", "path": "/components/0/feature", "value": "a b"}])",
          R"([{"op": "add", "path": "/components/0/providers", "value": [{"name": "helm"}]}])",
          R"([{"op": "replace", "path": "/components/0/dependencies/0/unit", "value": "*/a"}])",
          R"([{"op": "add", "path": "/units/0/dependencies", "value": [{"name": "x"}]}])",
          R"([{"op": "add", "path": "/bootstrap", "value": [1]}])",
          R"([{"op": "replace", "path": "/units/0/name", "value": "../x"}])",
          R"([{"op": "replace", "path": "/units/0/region", "value": "units"}])",
          R"([{"op": "add", "path": "/units/0/inputs/a b", "value": {"value": 1}}])",
          R"([{"op": "add", "path": "/units/0/inputs/a", "value": {}}])",
          R"([{"op": "add", "path": "/units/0/inputs/a", "value": {"value": {"$out": 1}}}])",
          R"([{"op": "add", "path": "/units/0/inputs/a", "value": {"value": {"$literal": 1, "b": 2}}}])",
          R"([{"op": "add", "path": "/units/0/inputs/a", "value": {"value": [{"$template": [null]}]}}])",
          R"([{"op": "add", "path": "/units/0/inputs/a", "value": {"value": {"$call": {"function": "file", "arguments": ["x"]}}}}])",
          R"([{"op": "add", "path": "/units/0/inputs/a", "value": {"value": {"$local": {"scope": "unit", "name": "x"}}}}])",
      }) {
    CAPTURE(patch);
    const json reply = good_reply().patch(json::parse(patch));
    CHECK_FALSE(build(reply));
    CHECK_FALSE(fits_schema(reply));
  }
}

}  // namespace infra::blueprint::test
