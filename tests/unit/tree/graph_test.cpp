// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/graph.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "unit/tree/sample.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;
using tree::graphs_dot;
using tree::graphs_mermaid;

namespace {

// A unit that needs two others, one of them in another region.
blueprint::Blueprint small() {
  blueprint::Blueprint blueprint;
  blueprint.provider = "aws";
  blueprint.environment = "small";
  blueprint.components["network"] = {"network", "vpc", {}, {}, {}, "", {}};
  blueprint.components["cluster"] = {"cluster", "eks", {{"network", "", "network"}}, {}, {},
                                     "",        {}};
  blueprint.units = {{"eu-1", "network", "network", {}, {}},
                     {"global", "keys", "network", {}, {}},
                     {"eu-1", "cluster/main", "cluster", {}, {{"keys", "global", "keys"}}}};
  return blueprint;
}

// As their trees say them.
tree::Graphs graphs(const std::vector<blueprint::Blueprint>& blueprints) {
  auto catalogue = test::sample_catalogue();
  for (const char* module : {"vpc", "eks"}) catalogue.modules.emplace(module, catalogue::Module());
  tree::Graphs by_provider;
  for (const auto& each : blueprints)
    by_provider[each.provider] = tree::graph_json(each, catalogue);
  return by_provider;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a flowchart has a frame for each region and an arrow for each dependency") {
  CHECK(graphs_mermaid(graphs({small()})) == R"(flowchart LR
  %% arrows: in the order of an apply
  subgraph Frame.eu_1["eu-1"]
    eu_1.network["network"]
    eu_1.cluster.main["cluster/main"]
  end
  subgraph Frame.global["global"]
    global.keys["keys"]
  end
  eu_1.network --> eu_1.cluster.main
  global.keys --> eu_1.cluster.main
)");
}

TEST_CASE(
    "a drawing of kinds has a box for all units of a component, and no arrow from it to itself") {
  auto blueprint = small();
  blueprint.units.push_back({"eu-2", "network", "network", {}, {}});
  blueprint.units.push_back(
      {"eu-2", "cluster/main", "cluster", {}, {{"other", "eu-1", "cluster/main"}}});
  CHECK(tree::kinds_mermaid(blueprint) == R"(flowchart LR
  kind.cluster["cluster"]
  kind.network["network"]
  kind.network --> kind.cluster
)");
  for (int i = 0; i < 40; ++i) {
    const std::string name = "own-" + std::to_string(i);
    blueprint.components[name] = {name, "vpc", {}, {}, {}, "", {}};
  }
  CHECK(tree::kinds_mermaid(blueprint).empty());
}

TEST_CASE("a digraph has a frame for each region and an arrow for each dependency") {
  CHECK(graphs_dot(graphs({small()})) == R"(// arrows: in the order of an apply
digraph "small" {
  rankdir=LR;
  node [shape=box];
  subgraph "cluster/eu-1" {
    label="eu-1";
    "eu-1/network" [label="network"];
    "eu-1/cluster/main" [label="cluster/main"];
  }
  subgraph "cluster/global" {
    label="global";
    "global/keys" [label="keys"];
  }
  "eu-1/network" -> "eu-1/cluster/main";
  "global/keys" -> "eu-1/cluster/main";
}
)");
}

TEST_CASE("of two clouds each has its frame, and units of one name stay apart") {
  auto other = small();
  other.provider = "gcp";
  const auto chart = graphs_mermaid(graphs({small(), other}));
  CHECK_THAT(chart, ContainsSubstring("  subgraph Frame.aws[\"aws\"]\n"
                                      "    subgraph Frame.aws.eu_1[\"eu-1\"]\n"
                                      "      aws.eu_1.network[\"network\"]\n"));
  CHECK_THAT(chart, ContainsSubstring("  gcp.global.keys --> gcp.eu_1.cluster.main\n"));
  CHECK_THAT(graphs_dot(graphs({small(), other})),
             ContainsSubstring("\"gcp/global/keys\" -> \"gcp/eu-1/cluster/main\";\n"));
}

TEST_CASE("what comes before any plan is thick, and what can be left out dashed") {
  const auto sample = graphs({test::sample_blueprint()});
  const auto chart = graphs_mermaid(sample);
  CHECK_THAT(chart, ContainsSubstring("  %% dashed: left out with --feature charts=false\n"));
  CHECK_THAT(chart, ContainsSubstring("  class global.audit bootstrap\n"));
  CHECK_THAT(chart, ContainsSubstring(
                        "  class eu_west_1.autoscaler.main,us_east_1.autoscaler.main feature\n"));
  const auto graph = graphs_dot(sample);
  CHECK_THAT(graph, ContainsSubstring("\"global/audit\" [label=\"audit\", penwidth=3];\n"));
  CHECK_THAT(graph, ContainsSubstring("[label=\"autoscaler/main\", style=dashed];\n"));
}

TEST_CASE("a drawing has the edges that graph.json has") {
  const auto sample = test::sample_blueprint();
  const auto graph = nlohmann::json::parse(tree::graph_json(sample, test::sample_catalogue()));
  const auto edges = graph.at("edges").size();
  CHECK(count(graphs_mermaid(graphs({sample})), " --> ") == edges);
  CHECK(count(graphs_dot(graphs({sample})), " -> ") == edges);
}

// Names of providers are a plugin's own text; those of regions and units were checked before.
TEST_CASE("a name ends neither a label nor the drawing") {
  auto nasty = small();
  nasty.provider = "a\"]\nend#`<b>\\N";
  CHECK_THAT(graphs_mermaid(graphs({nasty, small()})),
             ContainsSubstring(R"(["a#34;]\nend#35;#96;#60;b#62;\N"])"));
  CHECK_THAT(graphs_dot(graphs({nasty, small()})),
             ContainsSubstring(R"(label="a\"]\\nend#`<b>\\N";)"));
}
