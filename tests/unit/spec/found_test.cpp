// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Replays what fuzzing found, and the seeds that it began with.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "spec/read.hpp"
#include "support/catch.hpp"
#include "support/text_file.hpp"

using namespace infra;

namespace {

// How many lines there are that something can be quoted from, an empty last one included.
std::uint32_t lines_of(const std::string& text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) + 1;
}

std::vector<std::filesystem::path> files_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(test::source_path(folder)))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("what fuzzing began with and what it found is read or refused, at a place in the file") {
  for (const std::string folder : {"tests/fuzz/corpus/spec", "tests/fuzz/found/spec"}) {
    for (const auto& file : files_in(folder)) {
      INFO(file.string());
      const auto text = test::read_text(file);
      const auto read = spec::read(text, 0);
      if (read) continue;
      CHECK_FALSE(read.error().diagnostics.empty());
      for (const auto& complaint : read.error().diagnostics) {
        INFO(complaint.message);
        REQUIRE(complaint.position);
        CHECK(complaint.position->known());
        CHECK(complaint.position->line <= lines_of(text));
      }
    }
  }
}
