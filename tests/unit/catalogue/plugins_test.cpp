// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "catalogue/fit.hpp"
#include "catalogue/mocks.hpp"
#include "catalogue/read.hpp"
#include "sample.hpp"
#include "support/json_schema.hpp"
#include "support/text_file.hpp"

namespace infra::catalogue::test {

namespace {

namespace fs = std::filesystem;

// The interfaces that the plugins of this project bring, each as a catalogue of its own.
std::vector<std::pair<std::string, std::string>> shipped_catalogues() {
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& plugin : fs::directory_iterator(infra::test::source_path("plugins"))) {
    const fs::path folder = plugin.path() / "catalogue";
    if (!fs::is_directory(folder)) continue;
    for (const auto& file : fs::directory_iterator(folder)) {
      found.emplace_back(file.path().string(), "{\"modules\": {\"" + file.path().stem().string() +
                                                   "\": " + infra::test::read_text(file.path()) +
                                                   "}}");
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the catalogues of this project's plugins are right") {
  const auto catalogues = shipped_catalogues();
  CHECK(catalogues.size() >= 4);
  const auto schema = infra::test::source_path("schemas/catalogue.v1.schema.json");
  for (const auto& [file, json] : catalogues) {
    CAPTURE(file);
    const auto read_back = read(json, file);
    if (!read_back) {
      for (const auto& diagnostic : read_back.error().diagnostics) FAIL_CHECK(diagnostic.message);
    }
    CHECK(infra::test::schema_errors(schema, json).empty());
  }
}

TEST_CASE("every mock of this project's plugins is of the type that its output probably has") {
  for (const auto& [file, json] : shipped_catalogues()) {
    const auto read_back = read(json, file);
    REQUIRE(read_back);
    for (const auto& [name, module] : read_back->modules) {
      for (const auto& [output, declared] : module.outputs) {
        CAPTURE(file, output);
        CHECK(
            misfits(mock_output(module, output), declared.type.value_or(Type{}), Known()).empty());
      }
    }
  }
}

}  // namespace infra::catalogue::test
