// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/blame.hpp"

#include <string>

#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;

namespace {

spec::Node spec_of(const std::string& text) { return spec::read(text, 0).value(); }

Diagnostic caused_by(const std::vector<std::string>& paths) {
  return error("some.id", "is wrong").caused(paths);
}

}  // namespace

TEST_CASE("a complaint ends at the first of its causes that the spec says") {
  const auto spec = spec_of("network:\n  zones: 3\n");
  const auto found = app::located({caused_by({"network.cidr", "network.zones"})}, spec);
  REQUIRE(found.front().position.has_value());
  CHECK(found.front().position->line == 2);
  CHECK(found.front().position->column == 10);
}

TEST_CASE("a complaint of a name ends at the name, whatever stands behind it") {
  const auto found =
      app::located({caused_by({"network.zones"}).of_name()}, spec_of("network:\n  zones: 3\n"));
  REQUIRE(found.front().position.has_value());
  CHECK(found.front().position->column == 3);
}

TEST_CASE("a complaint whose causes are all defaults has no place, and is the plugin's") {
  const auto found = app::located({caused_by({"network.cidr"})}, spec_of("a: 1\n"));
  CHECK_FALSE(found.front().position.has_value());
  CHECK(app::no_errors(found).error().code == ExitCode::plugin_failed);
}

TEST_CASE("errors that a line caused are the spec's") {
  const auto found = app::located({caused_by({"a"})}, spec_of("a: 1\n"));
  CHECK(app::no_errors(found).error().code == ExitCode::wrong_spec);
}

TEST_CASE("warnings and notes fail nothing") {
  CHECK(app::no_errors({warning("some.id", "is odd"), note("some.id", "is so")}).has_value());
}
