// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/node.hpp"

#include <string>

#include "reading.hpp"
#include "support/catch.hpp"

using namespace infra;
using test::tree_of;

namespace {

std::string text_at(const spec::Node& root, const std::string& path) {
  const auto* node = spec::at(root, path);
  return node == nullptr ? "(nothing)" : node->text;
}

}  // namespace

TEST_CASE("a path leads through mappings and lists") {
  const auto root = tree_of("a:\n  b: [x, { c: y }]\n");
  CHECK(text_at(root, "a.b[0]") == "x");
  CHECK(text_at(root, "a.b[1].c") == "y");
  CHECK(spec::at(root, "a.b")->items.size() == 2);
}

TEST_CASE("a list at the root is entered by its index") {
  const auto root = tree_of("- x\n- - y\n");
  CHECK(text_at(root, "[0]") == "x");
  CHECK(text_at(root, "[1][0]") == "y");
}

TEST_CASE("the empty path is the root") {
  const auto root = tree_of("a: 1\n");
  CHECK(spec::at(root, "") == &root);
}

TEST_CASE("a path that leads nowhere is nothing") {
  const auto root = tree_of("a: [x]\nb: y\n");
  for (const std::string path : {"c", "a.b", "a[1]", "b.c", "b[0]", "a[99999999999999999999]"}) {
    INFO(path);
    CHECK(spec::at(root, path) == nullptr);
  }
}

TEST_CASE("what is not a path is nothing") {
  const auto root = tree_of("a: [x]\n\"a\\\"b\": y\n");
  for (const std::string path : {".", ".a", "a.", "a..b", "a[", "a[]", "a[-1]", "a[0", "a[0]x",
                                 "\"a", "\"\\q\"", "\"\\x4\"", "\"\\", "a b", "]"}) {
    INFO(path);
    CHECK(spec::at(root, path) == nullptr);
  }
}

TEST_CASE("a key that a path could not hold as it is stands in quotes") {
  CHECK(spec::child_path("", "regions") == "regions");
  CHECK(spec::child_path("regions", "eu-west_1/x") == "regions.eu-west_1/x");
  CHECK(spec::child_path("labels", "app.kubernetes.io/name") ==
        "labels.\"app.kubernetes.io/name\"");
  CHECK(spec::child_path("labels", "") == "labels.\"\"");
  CHECK(spec::child_path("labels", "a b") == "labels.\"a b\"");
  CHECK(spec::child_path("labels", "a\"b\\c\x1b") == "labels.\"a\\\"b\\\\c\\x1b\"");
  CHECK(spec::item_path("taints", 0) == "taints[0]");
}

TEST_CASE("a path that was made of a key leads to it") {
  for (const std::string key : {"a.b", "a[0]", "\"", "\\", "", " ", "a\nb", "\x01", "é", "\\x41"}) {
    INFO(key);
    spec::Node value;
    value.text = "found";
    spec::Node root;
    root.kind = spec::Node::Kind::mapping;
    root.entries.push_back({key, {}, value});
    CHECK(text_at(root, spec::child_path("", key)) == "found");
  }
}

TEST_CASE("a key is found in a mapping, and nowhere else") {
  const auto root = tree_of("a: 1\n");
  CHECK(root.find("a")->text == "1");
  CHECK(root.find("b") == nullptr);
  CHECK(root.find("a")->find("a") == nullptr);
}

TEST_CASE("what begins below its key is found at the key, everything else where it stands") {
  const auto root = tree_of("a:\n  b: [x]\n  c:\n    - y\n");
  CHECK(spec::place_at(root, "a").line == 1);
  CHECK(spec::place_at(root, "a.b").column == 6);
  CHECK(spec::place_at(root, "a.c").line == 3);
  CHECK(spec::place_at(root, "a.c[0]").line == 4);
  CHECK_FALSE(spec::place_at(root, "a.d").known());
  CHECK(spec::key_at(root, "a.b").column == 3);
}
