// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <optional>
#include <string>
#include <utility>

#include "app/imported.hpp"

namespace infra::app::test {

namespace {

catalogue::Module module_with(const std::string& ref) {
  catalogue::Module module;
  module.source = "git::https://example.com/queue.git";
  module.ref = ref;
  module.version = ref.empty() ? "" : ref.substr(1);
  module.commit = "7c1f791";
  return module;
}

PlaceOptions from(const std::string& source) {
  PlaceOptions options;
  options.source = source;
  return options;
}

catalogue::Module placed_well(const catalogue::Module& read, const PlaceOptions& options,
                              const std::optional<catalogue::Module>& so_far = std::nullopt) {
  auto module = placed(read, options, so_far);
  REQUIRE(module);
  return *std::move(module);
}

catalogue::Module with_input(const std::string& type, const std::string& overlay) {
  catalogue::Module module;
  module.inputs["tags"].type = *catalogue::parse_type(type);
  if (!overlay.empty()) module.inputs["tags"].overlay = *catalogue::parse_type(overlay);
  return module;
}

}  // namespace

TEST_CASE("the source of a unit says the subdirectory and the ref as well") {
  const auto module =
      placed_well({}, from("git::https://example.com/all.git//modules/queue?ref=v1.2.0"));
  CHECK(module.source == "git::https://example.com/all.git");
  CHECK(module.subdirectory == "modules/queue");
  CHECK(module.ref == "v1.2.0");
  CHECK(module.version == "1.2.0");
  CHECK(placed_well({}, from("git::ssh://git@example.com/x.git?depth=1&ref=main")).source ==
        "git::ssh://git@example.com/x.git?depth=1");
  CHECK(placed_well({}, from("git::https://example.com/x.git?ref=main&depth=1")).source ==
        "git::https://example.com/x.git?depth=1");
  CHECK(placed_well({}, from("git::https://example.com/x.git?ref=main")).version.empty());
}

TEST_CASE("a source and an option that say different things are refused") {
  auto options = from("git::https://example.com/x.git?ref=v1");
  options.ref = "v2";
  const auto module = placed({}, options, std::nullopt);
  REQUIRE_FALSE(module);
  CHECK(module.error().code == ExitCode::wrong_usage);
  CHECK(module.error().diagnostics.front().message ==
        "--ref says \"v2\", and --source says \"v1\"");
}

TEST_CASE("a module without a source is refused") {
  const auto module = placed({}, {}, std::nullopt);
  REQUIRE_FALSE(module);
  CHECK(module.error().diagnostics.front().id == "module.source");
}

TEST_CASE("where a module is to be had stays as it was until another is said") {
  const auto same = placed_well({}, {}, module_with("v1.0.0"));
  CHECK(same.source == "git::https://example.com/queue.git");
  CHECK(same.ref == "v1.0.0");
  CHECK(same.commit == "7c1f791");
  PlaceOptions next;
  next.ref = "v2.0.0";
  const auto other = placed_well({}, next, module_with("v1.0.0"));
  CHECK(other.source == "git::https://example.com/queue.git");
  CHECK(other.version == "2.0.0");
  CHECK(other.commit.empty());
}

TEST_CASE("an overlay is kept as long as the type is the same") {
  auto so_far = with_input("map(any)", "map(string)");
  so_far.source = "x";
  CHECK(placed_well(with_input("map(any)", ""), {}, so_far).inputs.at("tags").overlay);
  CHECK_FALSE(placed_well(with_input("any", ""), {}, so_far).inputs.at("tags").overlay);
}

}  // namespace infra::app::test
