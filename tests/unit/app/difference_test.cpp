// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/difference.hpp"

#include "support/catch.hpp"

using namespace infra;
using app::to_diff;
using tree::Change;
using tree::FileChange;

namespace {

FileChange changed(const std::string& before, const std::string& after,
                   Change change = Change::changed) {
  return {"root.hcl", "", change, diff_lines(before, after)};
}

}  // namespace

TEST_CASE("a file of a diff is named by the place that it has in the workspace") {
  CHECK(app::name_in_tree("example", "aws", "root.hcl") == "environments/example/aws/root.hcl");
  CHECK(app::name_of_lock("example") == "environments/example/infra.lock");
  CHECK(to_diff(changed("a\n", "b\n"), "x/root.hcl") ==
        "--- a/x/root.hcl\n+++ b/x/root.hcl\n@@ -1 +1 @@\n-a\n+b\n");
}

TEST_CASE("a file that comes or goes is nothing on the other side") {
  CHECK(to_diff(changed("", "b\n", Change::added), "x") ==
        "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+b\n");
  CHECK(to_diff(changed("a\n", "", Change::removed), "x") ==
        "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
}

TEST_CASE("a diff is colored as git colors it") {
  CHECK(to_diff(changed("same\na\n", "same\nb\n"), "x", {.colored = true}) ==
        "\x1b[1m--- a/x\x1b[0m\n\x1b[1m+++ b/x\x1b[0m\n\x1b[36m@@ -1,2 +1,2 @@\x1b[0m\n"
        " same\n\x1b[31m-a\x1b[0m\n\x1b[32m+b\x1b[0m\n");
}

TEST_CASE("on a terminal a diff shows what a file holds, elsewhere it is what the file holds") {
  const auto change = changed("a\n", "\x1b[2J\t\n");
  CHECK(to_diff(change, "x", {.printable = true}) == "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+ [2J \n");
  CHECK(to_diff(change, "x") == "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+\x1b[2J\t\n");
}
