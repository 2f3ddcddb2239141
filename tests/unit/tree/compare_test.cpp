// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include "files/hash.hpp"
#include "support/temp_dir.hpp"
#include "tree/compare.hpp"
#include "tree/destroy_order.hpp"

using infra::files::content_hash;
using infra::test::TempDir;
using namespace infra::tree;

namespace {

using Names = std::vector<std::string>;

// A tree that infra wrote, with these files.
void write_built(const TempDir& tree, const Files& files) {
  Manifest manifest;
  for (const auto& [path, text] : files) {
    tree.write(path, text);
    manifest.files[path] = {content_hash(text), content_hash(text)};
  }
  tree.write(k_manifest_file, print(manifest));
}

Plan compared(const TempDir& tree, const Files& wanted) {
  return compare(tree.path(), wanted).value();
}

}  // namespace

TEST_CASE("in a tree that is not there, all is to be added") {
  const TempDir folder;
  const auto plan = compare(folder.path() / "none", {{"a", "1"}, {"b", "2"}}).value();
  CHECK(plan.in_state(State::added) == Names{"a", "b"});
  CHECK_FALSE(plan.is_settled());
}

TEST_CASE("a tree that is as it should be is settled") {
  const TempDir tree;
  write_built(tree, {{"a", "1\n"}, {"b/c", "2\n"}});
  const auto plan = compared(tree, {{"a", "1\n"}, {"b/c", "2\n"}});
  CHECK(plan.in_state(State::unchanged) == Names{"a", "b/c"});
  CHECK(plan.is_settled());
}

TEST_CASE("each file is one of: added, changed, edited, in the way, left over, gone") {
  const TempDir tree;
  write_built(tree, {{"changed", "old"}, {"edited", "old"}, {"left", "old"}, {"gone", "old"}});
  tree.write("edited", "by hand");
  tree.write("foreign", "theirs");
  std::filesystem::remove(tree.path() / "gone");

  const auto plan =
      compared(tree, {{"changed", "new"}, {"edited", "new"}, {"foreign", "new"}, {"added", "new"}});
  CHECK(plan.in_state(State::changed) == Names{"changed"});
  CHECK(plan.in_state(State::edited) == Names{"edited"});
  CHECK(plan.in_state(State::in_the_way) == Names{"foreign"});
  CHECK(plan.in_state(State::added) == Names{"added"});
  CHECK(plan.in_state(State::left_over) == Names{"left"});
  CHECK(plan.in_state(State::gone) == Names{"gone"});
  CHECK(plan.files.at("edited").on_disk == "by hand");
}

TEST_CASE(
    "a file that was edited into what it should be is no edit, and the manifest has to learn it") {
  const TempDir tree;
  write_built(tree, {{"a", "old"}});
  tree.write("a", "new");
  const auto plan = compared(tree, {{"a", "new"}});
  CHECK(plan.in_state(State::unchanged) == Names{"a"});
  CHECK_FALSE(plan.is_settled());
}

TEST_CASE("a file of ours that somebody removed is to be added again") {
  const TempDir tree;
  write_built(tree, {{"a", "1"}});
  std::filesystem::remove(tree.path() / "a");
  CHECK(compared(tree, {{"a", "1"}}).in_state(State::added) == Names{"a"});
}

TEST_CASE("a file that nobody wrote down but that is right is ours") {
  const TempDir tree;
  tree.write("a", "1");
  CHECK(compared(tree, {{"a", "1"}}).in_state(State::unchanged) == Names{"a"});
}

TEST_CASE("line endings that git changed are no edit") {
  const TempDir tree;
  write_built(tree, {{"same", "1\n2\n"}, {"changed", "1\n2\n"}});
  tree.write("same", "1\r\n2\r\n");
  tree.write("changed", "1\r\n2\r\n");
  const auto plan = compared(tree, {{"same", "1\n2\n"}, {"changed", "3\n"}});
  CHECK(plan.in_state(State::unchanged) == Names{"same"});
  CHECK(plan.in_state(State::changed) == Names{"changed"});
}

TEST_CASE("with a pending manifest both texts of a file are ours, and no third") {
  const TempDir tree;
  Manifest pending;
  pending.pending = true;
  for (const char* path : {"first", "second", "third"}) {
    pending.files[path] = {content_hash("old"), content_hash("new")};
  }
  tree.write(k_manifest_file, print(pending));
  tree.write("first", "old");
  tree.write("second", "new");
  tree.write("third", "by hand");

  const auto plan = compared(tree, {{"first", "other"}, {"second", "other"}, {"third", "other"}});
  CHECK(plan.in_state(State::changed) == Names{"first", "second"});
  CHECK(plan.in_state(State::edited) == Names{"third"});
}

TEST_CASE("a pending tree is not settled, even when each file is as it should be") {
  const TempDir tree;
  Manifest pending;
  pending.pending = true;
  pending.files["a"] = {"", content_hash("new")};
  tree.write(k_manifest_file, print(pending));
  tree.write("a", "new");
  CHECK_FALSE(compared(tree, {{"a", "new"}}).is_settled());
}

TEST_CASE("units that should be no more come in the order of a destroy") {
  const TempDir tree;
  write_built(tree, {{"eu/network/terragrunt.hcl", ""},
                     {"eu/cluster/main/terragrunt.hcl", ""},
                     {"global/records/terragrunt.hcl", ""},
                     {"units/cluster.hcl", ""},
                     {"graph.json", R"({"waves": [["eu/network"], ["eu/cluster/main"],
                                                  ["global/records"]]})"}});
  const auto plan = compared(tree, {});
  CHECK(plan.left_units == Names{"global/records", "eu/cluster/main", "eu/network"});
  CHECK(compared(tree, {{"eu/network/terragrunt.hcl", "x"}}).left_units ==
        Names{"global/records", "eu/cluster/main"});
}

TEST_CASE("units of which the graph says nothing come last name first") {
  Names units{"a", "b/c", "b"};
  put_in_destroy_order(units, "no json at all");
  CHECK(units == Names{"b/c", "b", "a"});
}

TEST_CASE("a link in a tree is refused, wherever it leads") {
  const TempDir tree;
  const TempDir outside;
  outside.write("region.hcl", "x");
  std::filesystem::create_directory_symlink(outside.path(), tree.path() / "eu");
  const auto plan = compare(tree.path(), {{"eu/region.hcl", "x"}});
  REQUIRE_FALSE(plan);
  CHECK(plan.error().diagnostics.at(0).id == "files.link");
}
