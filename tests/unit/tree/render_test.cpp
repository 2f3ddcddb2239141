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
using infra::test::sample_modules;
using infra::test::TempDir;
using infra::tree::Files;
using infra::tree::render;
using namespace infra::blueprint;
namespace fs = std::filesystem;

namespace {

Files sample() { return render(sample_blueprint(), sample_catalogue(), sample_modules()); }

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
    if (path.rfind("modules/", 0) == 0) {
      CHECK_THAT(text, !ContainsSubstring("sample"));
    } else if (path.find(".json") == std::string::npos) {
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
  grown.units.push_back({"ap-south-1", "network", "network", {}, {}});
  const Files after = render(grown, sample_catalogue(), sample_modules());
  for (const auto& [path, text] : before) {
    CAPTURE(path);
    if (path != "README.md" && path != "graph.json") CHECK(after.at(path) == text);
  }
  CHECK(after.size() == before.size() + 2);
}

TEST_CASE("state is found by the name that the backend gives its place") {
  Blueprint blueprint = sample_blueprint();
  CHECK_THAT(render(blueprint, sample_catalogue(), sample_modules()).at("root.hcl"),
             ContainsSubstring("key          = \"${local.state_key}/terraform.tfstate\"\n"));
  blueprint.backend = {"gcs", {{{"bucket", Local{Scope::region, "state_bucket"}}}}};
  CHECK_THAT(render(blueprint, sample_catalogue(), sample_modules()).at("root.hcl"),
             ContainsSubstring("    prefix = local.state_key\n"));
}

TEST_CASE("strings in lists and objects are templates to Terraform, strings alone are not") {
  const std::string text = sample().at("units/cluster.hcl");
  CHECK_THAT(text, ContainsSubstring(R"(description = "$${not} %%{a} template")"));
  CHECK_THAT(text, ContainsSubstring(R"(literal = "$$${not} %%%{a} \"template\"")"));
}

TEST_CASE("the graph names units, edges and steps") {
  const auto graph = nlohmann::json::parse(sample().at("graph.json"));
  CHECK(graph.at("units").size() == 10);
  CHECK(graph.at("waves").at(2) == nlohmann::json{"global/records"});
  const nlohmann::json edge{{"from", "global/records"}, {"to", "us-east-1/cluster/main"}};
  const auto& edges = graph.at("edges");
  CHECK(std::find(edges.begin(), edges.end(), edge) != edges.end());
}

TEST_CASE("the graph says what covers what, what can be left out and what comes first of all") {
  const auto graph = nlohmann::json::parse(sample().at("graph.json"));
  const auto& units = graph.at("units");
  const auto& last = units.back();
  CHECK(last.at("id") == "us-east-1/autoscaler/main");
  CHECK(last.at("covers") == nlohmann::json{"cluster", "node-pools"});
  CHECK(last.at("feature") == "charts");
  CHECK(last.at("source") == "modules/node-pools");
  CHECK(last.at("version") == "0.1.0");
  CHECK_FALSE(units.front().contains("feature"));
  CHECK(units.front().at("source") == "git::https://github.com/example/terraform-rds.git");
  CHECK(graph.at("bootstrap") == nlohmann::json{"global/audit"});
}

TEST_CASE("a used module of the plugin's own is a part of the tree, others are not") {
  const Files files = sample();
  const std::string line =
      "# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.\n";
  CHECK(files.at("modules/node-pools/main.tf") ==
        line + sample_modules().at("node-pools/main.tf"));
  CHECK(files.at("modules/node-pools/files/pool.yaml") == line + "kind: NodePool\n");
  CHECK(files.at("modules/node-pools/files/values.json") == "{}\n");
  CHECK(files.count("modules/unused/main.tf") == 0);
  CHECK_THAT(files.at("versions.hcl"), !ContainsSubstring("node-pools"));
}

TEST_CASE("a unit's own dependency stands in its own file, with what it alone reads") {
  const Files files = sample();
  const std::string text = files.at("us-east-1/database/terragrunt.hcl");
  CHECK_THAT(text, ContainsSubstring("dependency \"primary\" {"));
  CHECK_THAT(text, ContainsSubstring("    arn = \"arn:aws:"));
  CHECK_THAT(files.at("units/database.hcl"), !ContainsSubstring("dependency"));
  CHECK_THAT(files.at("eu-west-1/database/terragrunt.hcl"), !ContainsSubstring("dependency"));
}

TEST_CASE("the outputs that a provider's block reads have mocks") {
  const std::string text = sample().at("units/autoscaler.hcl");
  for (const char* mock : {"    certificate = {\n      data = ", "    endpoint = ", "    name "}) {
    CAPTURE(text, mock);
    CHECK_THAT(text, ContainsSubstring(mock));
  }
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

  const auto own = nlohmann::json::parse(infra::test::printed_by(
      in_tree + "/us-east-1/autoscaler/main' render --json --tf-path " + *engine + " 2>/dev/null"));
  CHECK(own.at("terraform").at("source") == (folder.path() / "modules//node-pools").string());
  CHECK(own.at("dependency").at("cluster").at("config_path") ==
        (folder.path() / "us-east-1/cluster/main").string());

  // What Terraform reads of it is what the label was.
  const auto provider = nlohmann::json::parse(
      rendered.at("generate").at("provider").at("contents").get<std::string>());
  CHECK(provider.at("provider").at("aws").at("default_tags").at("tags").at("note") ==
        R"($${a} %%{b} "c" \d)");
}
