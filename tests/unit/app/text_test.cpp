// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/text.hpp"

#include "support/catch.hpp"

using namespace infra;
using app::to_text;

namespace {

Sources one_file(const std::string& text) {
  Sources sources;
  sources.add("environment.yaml", text);
  return sources;
}

}  // namespace

TEST_CASE("a complaint has its place, its line, and the remedy under the mistake") {
  const auto sources = one_file("a: 1\n        arch: arm46\n");
  const auto complaint = error("spec.enum", "\"arm46\" is not an architecture")
                             .about("cluster.arch")
                             .at({0, 2, 15, 5})
                             .with_hint("did you mean \"arm64\"?");
  CHECK(to_text(complaint, sources, false) ==
        "environment.yaml:2:15: error: cluster.arch: \"arm46\" is not an architecture [spec.enum]\n"
        "    2 |         arch: arm46\n"
        "      |               ^~~~~ did you mean \"arm64\"?\n");
}

TEST_CASE("a complaint without a place says its remedy on a line of its own") {
  const auto complaint = error("files.read", "cannot be read").about("x.yaml").with_hint("look");
  CHECK(to_text(complaint, Sources(), false) ==
        "error: x.yaml: cannot be read [files.read]\n  look\n");
}

TEST_CASE("columns stay where they are behind tabs and letters of several bytes") {
  const auto sources = one_file("\té: x\n");
  const auto complaint = error("some.id", "is wrong").at({0, 1, 5, 1});
  CHECK(to_text(complaint, sources, false) == "environment.yaml:1:5: error: is wrong [some.id]\n"
                                              "    1 |  é: x\n"
                                              "      |     ^\n");
}

TEST_CASE("what a file says cannot steer the terminal") {
  const auto sources = one_file("a: \x1b[31mred\n");
  const auto complaint = error("some.id", "is \x1b[31mred").at({0, 1, 4, 1});
  const auto text = to_text(complaint, sources, false);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("of a line that nobody could read the part around the mistake is shown") {
  const auto sources = one_file("a: " + std::string(70'000, 'x') + "\n");
  const auto complaint = error("some.id", "is wrong").at({0, 1, 4, 70'000});
  const auto text = to_text(complaint, sources, false);
  CHECK(text.size() < 600);
  CHECK(text.find("    1 | a: xxx") != std::string::npos);
  CHECK(text.find("\n      |    ^~~") != std::string::npos);
  const auto late = to_text(error("some.id", "is wrong").at({0, 1, 69'000, 1}), sources, false);
  CHECK(late.find("    1 | …xxx") != std::string::npos);
  CHECK(late.size() < 600);
}

TEST_CASE("color changes how a complaint looks, not what it says") {
  const auto text = to_text(note("some.id", "is so"), Sources(), true);
  CHECK(text == "\x1b[1;36mnote:\x1b[0m is so [some.id]\n");
}
