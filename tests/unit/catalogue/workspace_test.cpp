// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "catalogue/workspace.hpp"
#include "support/temp_dir.hpp"

namespace infra::catalogue::test {

namespace {

using infra::test::TempDir;

constexpr char k_queue[] = R"_({
  "source": "git::https://example.com/acme/queue.git",
  "requires": {"terraform": ">= 1.3", "providers": {"aws": {"source": "hashicorp/aws", "version": ">= 5"}}},
  "inputs": {"name": {"type": "string", "required": true}},
  "outputs": {"url": {}}
})_";

std::vector<std::string> complaints_of(const TempDir& workspace) {
  const auto catalogue = read_workspace_catalogue(workspace.path());
  REQUIRE_FALSE(catalogue);
  CHECK(catalogue.error().code == ExitCode::wrong_spec);
  std::vector<std::string> said;
  for (const auto& diagnostic : catalogue.error().diagnostics) {
    CHECK(diagnostic.id == "catalogue.file");
    const auto file = std::filesystem::path(diagnostic.subject).filename().string();
    said.push_back(file + ": " + diagnostic.message);
  }
  return said;
}

}  // namespace

TEST_CASE("a workspace without a catalogue has no modules of its own") {
  const TempDir workspace;
  const auto none = read_workspace_catalogue(workspace.path());
  REQUIRE(none);
  CHECK(none->modules.empty());
  CHECK(read_workspace_catalogue(workspace.path() / "gone"));
}

TEST_CASE("each file of a workspace's catalogue is a module, by the name of the file") {
  const TempDir workspace;
  workspace.write("catalogue/queue.json", k_queue);
  workspace.write("catalogue/README.md", "# Ours");
  workspace.write("catalogue/.queue.json", "half a fi");
  const auto catalogue = read_workspace_catalogue(workspace.path());
  REQUIRE(catalogue);
  REQUIRE(catalogue->modules.size() == 1);
  const Module& queue = catalogue->modules.at("queue");
  CHECK(queue.source == "git::https://example.com/acme/queue.git");
  CHECK(queue.own_folder.empty());
  CHECK(queue.ref.empty());
  CHECK(queue.inputs.at("name").required);
}

TEST_CASE("what is wrong in a workspace's catalogue is said of all its files") {
  const TempDir workspace;
  workspace.write("catalogue/9.json", k_queue);
  workspace.write("catalogue/empty.json", "{}");
  workspace.write("catalogue/half.json", "{");
  workspace.write("catalogue/deeper/queue.json", k_queue);
  workspace.write("catalogue/brought.json", R"_({"source": "./modules/../queue", "requires":
      {"terraform": "", "providers": {}}, "inputs": {"n": {"type": "strng"}}, "outputs": {}})_");
  const std::string no_type = "\"strng\" is no type";
  const std::string no_json = "parse error at line 1, column 2: syntax error while parsing ";
  CHECK(
      complaints_of(workspace) ==
      std::vector<std::string>{
          "9.json: \"9\" cannot be the name of a module",
          "brought.json: at \"/source\": \"../queue\" cannot be the name of a module's folder",
          "brought.json: at \"/inputs/n/type\": is no type expression: at character 6: " + no_type,
          "queue.json: is in a folder of its own: the files of a catalogue stand side by side",
          "empty.json: lacks \"source\"", "empty.json: lacks \"requires\"",
          "empty.json: lacks \"inputs\"", "empty.json: lacks \"outputs\"",
          "half.json: is no JSON: " + no_json +
              "object key - unexpected end of input; expected string literal"});
}

}  // namespace infra::catalogue::test
