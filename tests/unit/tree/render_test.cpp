// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "support/golden.hpp"
#include "support/temp_dir.hpp"
#include "support/text_file.hpp"
#include "tree/render.hpp"
#include "unit/hcl/formatter.hpp"
#include "unit/tree/sample.hpp"

using Catch::Matchers::ContainsSubstring;
using infra::test::sample_blueprint;
using infra::test::sample_catalogue;
using infra::test::TempDir;
using infra::tree::Files;
using infra::tree::render;
using namespace infra::blueprint;
namespace fs = std::filesystem;

namespace {

Files sample() { return render(sample_blueprint(), sample_catalogue()); }

std::string tool(const std::string& name) {
  const std::string found = infra::test::printed_by("command -v " + name + " || true");
  return found.substr(0, found.find('\n'));
}

void write_all(const Files& files, const TempDir& folder, const std::string& from = ".hcl",
               const std::string& to = ".hcl") {
  for (const auto& [path, text] : files) {
    const bool renamed = path.size() > from.size() &&
                         path.compare(path.size() - from.size(), from.size(), from) == 0;
    folder.write(renamed ? path.substr(0, path.size() - from.size()) + to : path, text);
  }
}

}  // namespace

TEST_CASE("the sample's tree is what it was") {
  const fs::path golden = infra::test::source_path("tests/unit/tree/golden");
  const Files files = sample();
  if (infra::test::accepting_golden()) {
    for (const auto& [path, text] : files) (void)infra::test::accept_golden(golden / path, text);
    INFRA_SKIP_TEST("wrote " + golden.string());
  }
  for (const auto& [path, text] : files) {
    const auto difference = infra::test::golden_difference(golden / path, text).value_or("");
    CAPTURE(path, difference);
    CHECK(difference.empty());
  }
  for (const auto& entry : fs::recursive_directory_iterator(golden)) {
    const std::string path = entry.path().lexically_relative(golden).generic_string();
    CAPTURE(path);
    CHECK((entry.is_directory() || files.count(path) == 1));
  }
}

TEST_CASE("every file says who built it, and none where, when or by whom") {
  for (const auto& [path, text] : sample()) {
    CAPTURE(path);
    if (path.find(".json") == std::string::npos) {
      CHECK_THAT(text, ContainsSubstring("environments/sample/environment.yaml"));
    }
    CHECK(text.find("/home") == std::string::npos);
    CHECK(text.find(infra::test::source_path("").string()) == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.back() == '\n');
  }
}

TEST_CASE("a unit that differs in nothing is two includes") {
  const std::string text = sample().at("eu-west-1/network/terragrunt.hcl");
  CHECK(std::count(text.begin(), text.end(), '\n') <= 9);
  CHECK_THAT(text, !ContainsSubstring("inputs"));
}

TEST_CASE("growth by a region changes no file of another region's units") {
  const Files before = sample();
  Blueprint grown = sample_blueprint();
  grown.region_locals["ap-south-1"] = grown.region_locals["eu-west-1"];
  grown.units.push_back({"ap-south-1", "network", "network", {}});
  const Files after = render(grown, sample_catalogue());
  for (const auto& [path, text] : before) {
    CAPTURE(path);
    if (path != "README.md" && path != "graph.json") CHECK(after.at(path) == text);
  }
  CHECK(after.size() == before.size() + 2);
}

TEST_CASE("state is found by the name that the backend gives its place") {
  Blueprint blueprint = sample_blueprint();
  CHECK_THAT(render(blueprint, sample_catalogue()).at("root.hcl"),
             ContainsSubstring("key          = \"${local.state_key}/terraform.tfstate\"\n"));
  blueprint.backend = {"gcs", {{{"bucket", Local{Scope::region, "state_bucket"}}}}};
  CHECK_THAT(render(blueprint, sample_catalogue()).at("root.hcl"),
             ContainsSubstring("    prefix = local.state_key\n"));
}

TEST_CASE("strings in lists and objects are templates to Terraform, strings alone are not") {
  const std::string text = sample().at("units/cluster.hcl");
  CHECK_THAT(text, ContainsSubstring(R"(description = "$${not} %%{a} template")"));
  CHECK_THAT(text, ContainsSubstring(R"(literal = "$$${not} %%%{a} \"template\"")"));
}

TEST_CASE("the graph names units, edges and steps") {
  const auto graph = nlohmann::json::parse(sample().at("graph.json"));
  CHECK(graph.at("units").size() == 6);
  CHECK(graph.at("waves").at(2) == nlohmann::json{"global/records"});
  const nlohmann::json edge{{"from", "global/records"}, {"to", "us-east-1/cluster/main"}};
  const auto& edges = graph.at("edges");
  CHECK(std::find(edges.begin(), edges.end(), edge) != edges.end());
}

TEST_CASE("a formatter finds nothing to change in the sample's tree") {
  const auto formatter = infra::test::formatter();
  if (!formatter) INFRA_SKIP_TEST("neither terraform nor tofu is on the PATH");
  const TempDir folder;
  write_all(sample(), folder, ".hcl", ".tf");  // it looks at no other files
  std::vector<fs::path> folders{folder.path()};
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  for (const auto& each : folders) {
    const std::string changes = infra::test::what_formatter_changes(*formatter, each);
    CAPTURE(each, changes);
    CHECK(changes.empty());
  }
}

TEST_CASE("terragrunt reads the sample's tree as it was meant") {
  const std::string terragrunt = tool("terragrunt");
  const auto engine = infra::test::formatter();
  if (terragrunt.empty() || !engine) {
    INFRA_SKIP_TEST("terragrunt and terraform or tofu are not both on the PATH");
  }
  const TempDir folder;
  write_all(sample(), folder);
  const std::string in_tree = terragrunt + " --working-dir '" + folder.path().string();
  CHECK_NOTHROW(infra::test::printed_by(in_tree + "' hcl fmt --check 2>&1"));

  const auto rendered = nlohmann::json::parse(infra::test::printed_by(
      in_tree + "/us-east-1/cluster/main' render --json --tf-path " + *engine + " 2>/dev/null"));
  CHECK(rendered.at("inputs").at("name") == "omi-sample-us-east-1");
  CHECK(rendered.at("inputs").at("zones") == nlohmann::json{"us-east-1a", "us-east-1b"});
  CHECK(rendered.at("terraform").at("source") ==
        "git::https://github.com/example/terraform-eks.git//modules/cluster?ref=v20.37.2");
  CHECK(rendered.at("remote_state").at("config").at("key") ==
        "us-east-1/cluster/main/terraform.tfstate");
  CHECK(rendered.at("remote_state").at("config").at("bucket") == "omi-sample-tfstate-us-east-1");

  // What Terraform reads of it is what the label was.
  const auto provider = nlohmann::json::parse(
      rendered.at("generate").at("provider").at("contents").get<std::string>());
  CHECK(provider.at("provider").at("aws").at("default_tags").at("tags").at("note") ==
        R"($${a} %%{b} "c" \d)");
}
