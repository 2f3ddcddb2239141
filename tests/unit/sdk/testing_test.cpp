// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/testing.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "support/text_file.hpp"

using namespace infra::sdk;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

namespace {

void networks(const Environment& environment, Blueprint& tree) {
  auto& network = tree.component("network", "network");
  for (const auto& region : environment.regions) {
    tree.unit(*region.cloud_region, "network", network).input("block", region.cidr);
  }
}

void throws(const Environment&, Blueprint&) { throw std::runtime_error("no such cloud"); }

json fixture(const std::string& name) {
  return testing::read_json(infra::test::source_path("core/sdk/fixtures/" + name + ".json"));
}

const infra_plugin_v1& acme() { return *table<networks>("acme", "1.0.0"); }

std::string refusal_of(const std::string& request) {
  const auto answer = testing::ask(acme(), request);
  CHECK(answer.code == INFRA_CALL_FAILED);
  return answer.text;
}

}  // namespace

TEST_CASE("a plugin under test answers a fixture as it answers infra") {
  const auto reply = testing::translate(acme(), fixture("two-regions"));
  CHECK(reply["document"] == "infra/plugin-reply");
  CHECK(reply["units"].size() == 2);
  CHECK(reply["units"][0]["inputs"]["block"] ==
        json::parse(R"({"from": ["network.cidr"], "value": "10.0.0.0/16"})"));
  CHECK(reply["used"] ==
        json::parse(R"(["network.cidr", "regions.main.location", "regions.standby.location"])"));
}

TEST_CASE("a plugin under test can be asked with an environment that a test has made") {
  Environment environment;
  environment.regions.emplace_back().cloud_region = {"west-1", {"regions.main.location"}};
  CHECK(testing::translate(acme(), environment)["units"][0]["region"] == "west-1");
}

TEST_CASE("a fixture can be asked about with the settings of another provider") {
  const auto environment =
      testing::with_settings(fixture("one-region"), "acme", {{"tenant", "shop"}});
  CHECK(environment["settings"] ==
        json::parse(R"({"path": "providers.acme", "block": {"tenant": "shop"}})"));
}

TEST_CASE("what a plugin under test throws is told in its own words") {
  CHECK_THROWS_WITH(testing::translate(*table<throws>("acme", "1"), fixture("one-region")),
                    ContainsSubstring("no such cloud"));
}

TEST_CASE(
    "a plugin refuses requests that are none of its own, or of a version that it cannot read") {
  CHECK_THAT(refusal_of(""), ContainsSubstring("parse error"));
  CHECK_THAT(refusal_of("[]"), ContainsSubstring("no JSON object"));
  auto request = request_of(testing::environment_in(fixture("one-region")));
  request["document"] = "infra/plugin-reply";
  CHECK_THAT(refusal_of(request.dump()), ContainsSubstring("\"infra/plugin-reply\", not"));
  request["document"] = "infra/plugin-request";
  request["version"] = "2.0";
  CHECK_THAT(refusal_of(request.dump()), ContainsSubstring("of version \"2.0\""));
  CHECK(testing::ask(acme(), "{}", "destroy").code == INFRA_CALL_NO_METHOD);
}

TEST_CASE("a difference names each place at which two documents part, and both values") {
  const auto expected = json::parse(R"({"a": [1, {"b/c": "x"}], "d": 1, "same": {"e": 2}})");
  const auto actual = json::parse(R"({"a": [1, {"b/c": "y"}, 3], "f": true, "same": {"e": 2}})");
  CHECK(testing::difference(expected, actual) ==
        "  /a/1/b~1c\n    expected \"x\"\n    is       \"y\"\n"
        "  /a/2\n    not expected\n    is       3\n"
        "  /d\n    expected 1\n    is not there\n"
        "  /f\n    not expected\n    is       true\n");
  CHECK(testing::difference(expected, expected).empty());
}

TEST_CASE("a long list of differences is cut, and says how many are left out") {
  json expected = json::array();
  json actual = json::array();
  for (int i = 0; i < 30; ++i) {
    expected.push_back(i);
    actual.push_back(-1 - i);
  }
  CHECK_THAT(testing::difference(expected, actual), ContainsSubstring("… and 10 more"));
}

TEST_CASE("a golden file that is not there, or says something else, fails and says how to accept") {
  if (std::getenv("INFRA_ACCEPT") != nullptr) INFRA_SKIP_TEST("files are accepted in this run");
  const infra::test::TempDir folder;
  const auto file = folder.path() / "golden.json";
  const auto missing = testing::compare_with_golden(file, {{"a", 1}});
  CHECK(missing.kind == testing::Verdict::Kind::different);
  CHECK_THAT(missing.message, ContainsSubstring("INFRA_ACCEPT=1"));
  folder.write("golden.json", "{\"a\": 1}\n");
  CHECK(testing::compare_with_golden(file, {{"a", 1}}).passed());
  const auto different = testing::compare_with_golden(file, {{"a", 2}});
  CHECK_THAT(different.message, ContainsSubstring("/a\n    expected 1\n    is       2"));

  testing::Checks checks;
  CHECK(checks.result() == 0);
  checks.golden(file, {{"a", 2}});
  CHECK(checks.result() == 1);
}
