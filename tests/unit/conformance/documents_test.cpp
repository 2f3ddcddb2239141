// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// What really crosses between infra and the plugins of this project is what the schemas say that it is.
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "conformance/sample.hpp"
#include "conformance/specs.hpp"
#include "process/self.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/text_file.hpp"

using namespace infra;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> errors_of(const std::string& schema, const std::string& document) {
  return test::schema_errors(test::source_path("schemas/" + schema + ".v1.schema.json"), document);
}

void check_document(const std::string& schema, const fs::path& file) {
  CAPTURE(file.string());
  for (const auto& wrong : errors_of(schema, test::read_text(file))) FAIL_CHECK(wrong);
}

Json fixture(const std::string& name) {
  return Json::parse(test::read_text(test::source_path("core/sdk/fixtures/" + name)));
}

void refuses(const std::string& schema, const Json& good, const char* patch) {
  CAPTURE(patch);
  CHECK_FALSE(errors_of(schema, good.patch(Json::parse(patch)).dump()).empty());
}

}  // namespace

TEST_CASE("the data of every plugin here is what its schemas say") {
  for (const char* folder :
       {"plugins/aws-eks-rds", "plugins/gcp-gke-cloudsql", "tests/install/acme",
        "tests/install/stone", "core/sdk/fixtures/plugins/example"}) {
    check_document("plugin-manifest", test::source_path(folder) / "plugin.json");
    check_document("facts", test::source_path(folder) / "facts.json");
  }
}

TEST_CASE("what the plugins of this project are asked, and answer, is what the schemas say") {
  process::ignore_broken_pipes();
  for (const char* plugin : {"aws-eks-rds", "gcp-gke-cloudsql"}) {
    CAPTURE(plugin);
    auto subject = conformance::read_subject(
        fs::path(INFRA_TEST_PLUGINS) / plugin,
        test::read_text(test::source_path("schemas/environment.v1.schema.json")));
    REQUIRE(subject);
    subject->program = INFRA_TEST_PROGRAM;
    const conformance::Specs specs(*subject);
    for (const auto& spec : {specs.least(), specs.full(2)}) {
      const auto sample = conformance::take(*subject, "x", spec);
      REQUIRE(sample);
      for (const auto& wrong : errors_of("plugin-request", sample->request.dump())) {
        FAIL_CHECK(wrong);
      }
      REQUIRE(sample->answer.is_reply());
      for (const auto& wrong : errors_of("plugin-reply", sample->answer.text)) FAIL_CHECK(wrong);
    }
  }
}

TEST_CASE("the fixtures of the SDK are requests") {
  for (const char* name : {"one-region.json", "two-regions.json"}) {
    check_document("plugin-request", test::source_path("core/sdk/fixtures") / name);
  }
}

TEST_CASE("the schema of requests refuses what is none") {
  const auto good = fixture("two-regions.json");
  for (const char* patch : {
           R"([{"op": "replace", "path": "/document", "value": "infra/plugin-reply"}])",
           R"([{"op": "replace", "path": "/version", "value": "2.0"}])",
           R"([{"op": "remove", "path": "/environment/network"}])",
           R"([{"op": "add", "path": "/environment/else", "value": 1}])",
           R"([{"op": "remove", "path": "/environment/network/zones/from"}])",
           R"([{"op": "replace", "path": "/environment/network/zones/value", "value": "3"}])",
           R"([{"op": "replace", "path": "/environment/network/egress/value", "value": "some"}])",
           R"([{"op": "replace", "path": "/environment/regions", "value": []}])",
           R"([{"op": "replace", "path": "/environment/regions/0/cidr/value", "value": "x"}])",
           R"([{"op": "remove", "path": "/environment/regions/0/clusters/0/pools/0/diskGib"}])",
           R"([{"op": "replace", "path": "/environment/database/engine/value", "value": "x"}])",
       }) {
    refuses("plugin-request", good, patch);
  }
}

TEST_CASE("the schemas of a plugin's data refuse what the core could not use") {
  const auto manifest = fixture("plugins/example/plugin.json");
  for (const char* patch :
       {R"([{"op": "remove", "path": "/name"}])",
        R"([{"op": "replace", "path": "/name", "value": "Not So"}])",
        R"([{"op": "replace", "path": "/version", "value": "9.9"}])",
        R"([{"op": "replace", "path": "/abi/major", "value": 2}])",
        R"([{"op": "remove", "path": "/speaks/reply"}])",
        R"([{"op": "replace", "path": "/schema/type", "value": "string"}])",
        R"([{"op": "replace", "path": "/capabilities/network", "value": ""}])"}) {
    refuses("plugin-manifest", manifest, patch);
  }
  const auto facts = fixture("plugins/example/facts.json");
  for (const char* patch :
       {R"([{"op": "remove", "path": "/asOf"}])",
        R"([{"op": "replace", "path": "/asOf", "value": "today"}])",
        R"([{"op": "replace", "path": "/regions", "value": {}}])",
        R"([{"op": "replace", "path": "/regions/west-1/zones", "value": []}])",
        R"([{"op": "replace", "path": "/machines/node/0/memory", "value": "8Gi"}])",
        R"([{"op": "replace", "path": "/machines/node/0/arch", "value": "mips"}])",
        R"([{"op": "remove", "path": "/versions/postgres/0/supportedUntil"}])"}) {
    refuses("facts", facts, patch);
  }
}
