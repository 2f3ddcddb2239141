// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/extends.hpp"

#include <filesystem>
#include <string>

#include "reading.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;

namespace {

// Reads env/spec.yaml of a workspace.
Result<spec::Node> read(const test::TempDir& workspace, Sources& sources) {
  return spec::read_with_bases(workspace.path() / "env" / "spec.yaml", workspace.path(), sources);
}

std::string complaint(const test::TempDir& workspace) {
  Sources sources;
  const auto node = read(workspace, sources);
  REQUIRE_FALSE(node.has_value());
  CHECK(node.error().code == ExitCode::wrong_spec);
  const auto& why = node.error().diagnostics.front();
  return std::to_string(why.position->line) + ":" + std::to_string(why.position->column) + " " +
         why.id + ": " + why.message;
}

}  // namespace

TEST_CASE("a spec is laid over the file that it extends, mapping by mapping") {
  const test::TempDir workspace;
  workspace.write("base.yaml",
                  "network: { zones: 2, cidr: 10.0.0.0/8 }\nlist: [a, b]\nonly: below\n");
  workspace.write("env/spec.yaml", "extends: ../base.yaml\nnetwork: { zones: 3 }\nlist: [c]\n");
  Sources sources;
  const auto node = read(workspace, sources);
  REQUIRE(node.has_value());
  CHECK(spec::at(*node, "network.zones")->text == "3");
  CHECK(spec::at(*node, "network.cidr")->text == "10.0.0.0/8");
  CHECK(spec::at(*node, "list")->items.size() == 1);
  CHECK(spec::at(*node, "only")->text == "below");
}

TEST_CASE("a value keeps the file and the line at which it was written") {
  const test::TempDir workspace;
  workspace.write("base.yaml", "a: 1\nb: 2\n");
  workspace.write("env/spec.yaml", "extends: ../base.yaml\n\na: 3\n");
  Sources sources;
  const auto node = read(workspace, sources);
  REQUIRE(node.has_value());
  const auto from_base = spec::at(*node, "b")->position;
  CHECK(from_base.line == 2);
  CHECK_THAT(sources.name(from_base.file), ContainsSubstring("base.yaml"));
  CHECK_THAT(sources.name(spec::at(*node, "a")->position.file), ContainsSubstring("spec.yaml"));
}

TEST_CASE("a file that is extended may extend another") {
  const test::TempDir workspace;
  workspace.write("lowest.yaml", "a: 1\nb: 1\nc: 1\n");
  workspace.write("base.yaml", "extends: lowest.yaml\na: 2\nb: 2\n");
  workspace.write("env/spec.yaml", "extends: ../base.yaml\na: 3\n");
  Sources sources;
  const auto node = read(workspace, sources);
  REQUIRE(node.has_value());
  CHECK(spec::at(*node, "a")->text == "3");
  CHECK(spec::at(*node, "b")->text == "2");
  CHECK(spec::at(*node, "c")->text == "1");
}

TEST_CASE("files that extend each other are a mistake of the one that closes the circle") {
  const test::TempDir workspace;
  workspace.write("base.yaml", "extends: env/spec.yaml\n");
  workspace.write("env/spec.yaml", "extends: ../base.yaml\n");
  CHECK(complaint(workspace) ==
        "1:10 spec.extends.circle: \"env/spec.yaml\" extends this file in turn");
}

TEST_CASE("a file outside of the workspace is not read, whatever way leads to it") {
  const test::TempDir outside;
  const auto base = outside.write("base.yaml", "a: 1\n");
  const test::TempDir workspace;
  workspace.write("env/spec.yaml", "extends: " + base.string() + "\n");
  CHECK_THAT(complaint(workspace), ContainsSubstring("1:10 spec.extends.outside: "));
  std::filesystem::create_symlink(base, workspace.path() / "link.yaml");
  workspace.write("env/spec.yaml", "extends: ../link.yaml\n");
  CHECK_THAT(complaint(workspace), ContainsSubstring("1:10 spec.extends.outside: "));
}

TEST_CASE("a file that is not there is a mistake of the spec") {
  const test::TempDir workspace;
  workspace.write("env/spec.yaml", "a: 1\nextends: ../bsae.yaml\n");
  CHECK(complaint(workspace) == "2:10 spec.extends.missing: \"../bsae.yaml\" is no file");
}

TEST_CASE("what is wrong with the YAML of a file below is said of that file") {
  const test::TempDir workspace;
  workspace.write("base.yaml", "a: 1\na: 2\n");
  workspace.write("env/spec.yaml", "extends: ../base.yaml\n");
  CHECK_THAT(complaint(workspace), ContainsSubstring("2:1 spec.yaml."));
}
