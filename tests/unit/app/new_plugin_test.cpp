// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/new_plugin.hpp"

#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string text_of(const std::string& path) {
  for (const auto& file : app::new_plugin({"two-words", "two"})) {
    if (file.path == path) return file.text;
  }
  FAIL("no " << path);
  return {};
}

}  // namespace

TEST_CASE("a plugin's name is made of small letters, digits and -, and begins with a letter") {
  for (const char* name : {"acme", "a", "aws-eks-rds", "k3s"}) CHECK(app::is_plugin_name(name));
  for (const char* name : {"", "3com", "-a", "a-", "Acme", "a_b", "a b", "../a", "\xc3\xa4"}) {
    CHECK_FALSE(app::is_plugin_name(name));
  }
  CHECK(app::is_plugin_name(std::string(63, 'a')));
  CHECK_FALSE(app::is_plugin_name(std::string(64, 'a')));
}

TEST_CASE("nothing of the templates is left in a new plugin") {
  std::set<std::string> paths;
  for (const auto& [path, text] : app::new_plugin({"two-words", "two"})) {
    CAPTURE(path);
    CHECK(paths.insert(path).second);
    CHECK_FALSE(text.empty());
    for (const char* word : {"@NAME@", "@PROVIDER@", "@FILE@", "@SDK@"}) {
      CHECK(path.find(word) == std::string::npos);
      CHECK(text.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("a new plugin is called as its author says, in every file") {
  const auto manifest = nlohmann::json::parse(text_of("plugin.json"));
  CHECK(manifest["name"] == "two-words");
  CHECK(manifest["provider"] == "two");
  CHECK_THAT(text_of("CMakeLists.txt"), ContainsSubstring("src/two_words.cpp"));
  CHECK_THAT(text_of("src/two_words.cpp"), ContainsSubstring("INFRA_SDK_PLUGIN"));
  CHECK_THAT(text_of("environments/example/environment.yaml"), ContainsSubstring("two: {"));
}
