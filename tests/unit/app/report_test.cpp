// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/report/account.hpp"
#include "app/report/github.hpp"
#include "app/report/json.hpp"
#include "app/report/sarif.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/temp_dir.hpp"
#include "support/text_file.hpp"

using namespace infra;
using app::Account;
using app::Complaint;
using app::complaint_from;

namespace {

Complaint misspelt() {
  Sources sources;
  sources.add("w/environments/x/environment.yaml", "a: 1\n        arch: arm46\n");
  return complaint_from(error("spec.enum", "\"arm46\" is not an architecture")
                            .about("cluster.arch")
                            .at({0, 2, 15, 5})
                            .with_hint("did you mean \"arm64\"?"),
                        sources);
}

Complaint without_a_place() {
  return complaint_from(note("plugin.note", "is so").caused({"network.zones"}), Sources());
}

tree::Preview compared() {
  return {
      {{"eu/network/terragrunt.hcl", "eu/network", tree::Change::changed, diff_lines("a\n", "b\n")},
       {"root.hcl", "", tree::Change::removed, diff_lines("a\n", "")}},
      3,
      tree::FileChange{"infra.lock", "", tree::Change::added, diff_lines("", "lock\n")},
      {}};
}

Account everything() {
  Account account;
  account.workspace = "w";
  account.complaints = {misspelt(), without_a_place()};
  account.environments = {
      {"x", "w/environments/x/environment.yaml", false, {}},
      {"y",
       "w/environments/y/environment.yaml",
       true,
       {{"aws", "w/environments/y/aws", tree::Summary{{"root.hcl"}, {}, {"a", "b"}, 7, ""}, {}},
        {"gcp", "w/environments/y/gcp", {}, {}}}},
      {"z",
       "w/environments/z/environment.yaml",
       true,
       {{"aws", "w/environments/z/aws", {}, compared()}}}};
  return account;
}

std::vector<std::string> complaints_of_schema(const std::string& document) {
  return test::schema_errors(test::source_path("schemas/report.v1.schema.json"), document);
}

nlohmann::json sarif_of(const Account& account) { return nlohmann::json::parse(to_sarif(account)); }

}  // namespace

TEST_CASE("the document for machines is as its schema says, with everything and with nothing") {
  CHECK(complaints_of_schema(to_json(everything())).empty());
  CHECK(complaints_of_schema(to_json(Account())).empty());
  CHECK_FALSE(complaints_of_schema(R"({"version": 2})").empty());
}

TEST_CASE("a machine gets the place of a complaint, and null where it has none") {
  const auto document = nlohmann::json::parse(to_json(everything()));
  const auto& first = document["complaints"][0];
  CHECK(first["file"] == "w/environments/x/environment.yaml");
  CHECK(first["line"] == 2);
  CHECK(first["column"] == 15);
  CHECK(first["endColumn"] == 20);
  const auto& second = document["complaints"][1];
  CHECK(second["line"].is_null());
  CHECK(second["severity"] == "note");
  CHECK(second["causedBy"] == nlohmann::json::array({"network.zones"}));
}

TEST_CASE("bytes that are no text cost no machine its document") {
  Account account;
  account.complaints = {complaint_from(error("some.id", "\xFF").about("\x1b\n"), Sources())};
  CHECK(nlohmann::json::parse(to_json(account))["complaints"][0]["subject"] == "\x1b\n");
  CHECK(sarif_of(account)["runs"].size() == 1);
}

TEST_CASE("a complaint is a command of GitHub Actions at its line") {
  CHECK(
      to_github(misspelt()) ==
      "::error file=w/environments/x/environment.yaml,line=2,col=15,endColumn=20,title=spec.enum::"
      "cluster.arch: \"arm46\" is not an architecture%0Adid you mean \"arm64\"?\n");
  CHECK(to_github(without_a_place()) == "::notice title=plugin.note::is so\n");
}

TEST_CASE("nothing in a complaint ends a command of GitHub Actions early") {
  Complaint complaint = misspelt();
  complaint.severity = Severity::warning;
  complaint.file = "a,b:c%\r\nd";
  complaint.subject = "";
  complaint.message = "100%, at 1:2\n::error::x";
  complaint.hint = "";
  CHECK(to_github(complaint) ==
        "::warning file=a%2Cb%3Ac%25%0D%0Ad,line=2,col=15,endColumn=20,title=spec.enum::"
        "100%25, at 1:2\\n::error::x\n");
}

TEST_CASE("code scanning gets a rule for each id, and each result at its place") {
  auto account = everything();
  account.complaints.push_back(misspelt());
  const auto document = sarif_of(account);
  CHECK(document["version"] == "2.1.0");
  const auto& run = document["runs"][0];
  const auto& driver = run["tool"]["driver"];
  REQUIRE(driver["rules"].size() == 2);
  REQUIRE(run["results"].size() == 2);
  const auto& result = run["results"][0];
  const auto& rule = driver["rules"][result["ruleIndex"].get<std::size_t>()];
  CHECK(rule["id"] == "spec.enum");
  for (const char* part : {"shortDescription", "fullDescription", "help"}) {
    CHECK_FALSE(rule[part]["text"].get<std::string>().empty());
  }
  CHECK(result["ruleId"] == "spec.enum");
  CHECK(result["level"] == "error");
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "environments/x/environment.yaml");
  CHECK(place["region"]["startLine"] == 2);
  CHECK(place["region"]["startColumn"] == 15);
  CHECK(place["region"]["endColumn"] == 20);
}

TEST_CASE(
    "code scanning takes no result without a file, so that such a complaint is told of the run") {
  const auto run = sarif_of(everything())["runs"][0];
  const auto& told = run["invocations"][0]["toolExecutionNotifications"];
  REQUIRE(told.size() == 1);
  CHECK(told[0]["descriptor"]["id"] == "plugin.note");
  CHECK(told[0]["level"] == "note");
}

TEST_CASE("a complaint about a whole file is a result in its first line") {
  const test::TempDir workspace;
  const auto file = workspace.write("env hcl", "x");
  Account account;
  account.workspace = workspace.path();
  account.complaints = {
      complaint_from(error("tree.edited", "was changed").about(file.string()), Sources())};
  const auto result = sarif_of(account)["runs"][0]["results"][0];
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "env%20hcl");
  CHECK(place["region"] == nlohmann::json({{"startLine", 1}}));
}
