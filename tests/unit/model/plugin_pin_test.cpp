// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/plugin_pin.hpp"

#include <string>

#include "support/catch.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;

namespace {

model::Lock locked(const std::string& name, const std::string& release) {
  model::Lock lock;
  lock.plugins["acme"] = {name, release, "data", {{"linux_amd64", "library"}}};
  return lock;
}

Result<Diagnostics> held(const model::PluginPin& now) {
  return model::held_to_pin(locked("acme-cloud", "1.2.0"), "acme", now, "infra.lock");
}

std::string refusal(const model::PluginPin& now) {
  const auto notes = held(now);
  REQUIRE_FALSE(notes.has_value());
  CHECK(notes.error().code == ExitCode::plugin_failed);
  const auto& why = notes.error().diagnostics.front();
  CHECK(why.id == "lock.plugin");
  CHECK_THAT(why.hint, ContainsSubstring("--upgrade"));
  return why.message;
}

std::string noted(const model::PluginPin& now) {
  const auto notes = held(now);
  REQUIRE(notes.has_value());
  REQUIRE(notes->size() == 1);
  CHECK(notes->front().id == "lock.plugin-changed");
  return notes->front().message;
}

}  // namespace

TEST_CASE("an environment that nothing built yet takes any plugin") {
  const auto notes =
      model::held_to_pin({}, "acme", {"acme-cloud", "1.0.0", "data", {}}, "infra.lock");
  REQUIRE(notes.has_value());
  CHECK(notes->empty());
}

TEST_CASE("the plugin that built an environment goes on without a word") {
  const auto notes = held({"acme-cloud", "1.2.0", "data", {{"linux_amd64", "library"}}});
  REQUIRE(notes.has_value());
  CHECK(notes->empty());
}

TEST_CASE("another plugin has to be asked for") {
  CHECK(refusal({"other-cloud", "1.2.0", "data", {}}) ==
        "acme was built by acme-cloud 1.2.0, and this run has other-cloud 1.2.0");
}

TEST_CASE("an older release has to be asked for") {
  CHECK(refusal({"acme-cloud", "1.1.9", "data", {}}) ==
        "acme was built by acme-cloud 1.2.0, and 1.1.9 is older");
}

TEST_CASE("another major release has to be asked for") {
  CHECK_THAT(refusal({"acme-cloud", "2.0.0", "data", {}}),
             ContainsSubstring("2.0.0 may do everything in another way"));
}

TEST_CASE("a newer minor release is noted, by its numbers and not by its letters") {
  CHECK(noted({"acme-cloud", "1.10.0", "other", {}}) ==
        "acme was built by acme-cloud 1.2.0, and is now by 1.10.0");
}

TEST_CASE("other bytes under the same release are noted") {
  CHECK_THAT(noted({"acme-cloud", "1.2.0", "other", {}}),
             ContainsSubstring("whose data was other"));
  CHECK_THAT(noted({"acme-cloud", "1.2.0", "data", {{"linux_amd64", "other"}}}),
             ContainsSubstring("whose library was another"));
}

TEST_CASE("a library for another platform is not compared") {
  const auto notes = held({"acme-cloud", "1.2.0", "data", {{"darwin_arm64", "other"}}});
  REQUIRE(notes.has_value());
  CHECK(notes->empty());
}

TEST_CASE("a lock keeps a library for each platform") {
  auto lock = locked("acme-cloud", "1.2.0");
  lock.plugins["acme"].libraries["darwin_arm64"] = "other";
  const auto text = model::print(lock);
  CHECK_THAT(text, ContainsSubstring("plugin acme acme-cloud 1.2.0 data\n"
                                     "library acme darwin_arm64 other\n"
                                     "library acme linux_amd64 library\n"));
  const auto read = model::parse_lock(text, "infra.lock");
  REQUIRE(read.has_value());
  CHECK(*read == lock);
}

TEST_CASE("a library without its plugin is no line of a lock") {
  const auto read = model::parse_lock("infra-lock 1\nlibrary acme linux_amd64 x\n", "infra.lock");
  REQUIRE_FALSE(read.has_value());
  CHECK_THAT(read.error().diagnostics.front().message, ContainsSubstring("which has no plugin"));
}
