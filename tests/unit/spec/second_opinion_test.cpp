// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Whatever our reader accepts is what libyaml reads too.
#include "second_opinion.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "spec/read.hpp"
#include "support/catch.hpp"
#include "support/text_file.hpp"

using namespace infra;

namespace {

std::vector<std::filesystem::path> texts() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"tests/fuzz/corpus/spec", "tests/fuzz/corpus/model",
                             "tests/fuzz/found/spec", "environments", "tests/golden/cases"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(test::source_path(folder))) {
      const bool is_of_a_tree = entry.path().string().find("/expected/") != std::string::npos;
      const bool is_yaml = entry.path().extension() == ".yaml" || !entry.path().has_extension();
      if (entry.is_regular_file() && is_yaml && !is_of_a_tree) files.push_back(entry.path());
    }
  }
  return files;
}

}  // namespace

TEST_CASE("libyaml reads every spec of this project as our reader does") {
  std::size_t read_by_both = 0;
  for (const auto& file : texts()) {
    INFO(file.string());
    const auto text = test::read_text(file);
    const auto ours = spec::read(text, 0);
    if (!ours) continue;
    CHECK(test::meaning_by_libyaml(text) == test::meaning(*ours));
    ++read_by_both;
  }
  CHECK(read_by_both > 50);
}

TEST_CASE("libyaml reads every way to write a text as our reader does") {
  for (const std::string text :
       {"a: plain text # and a comment\n", "a: 'it''s'\n", R"(a: "\x41\t\u00e9 \"q\" \\")",
        "a: |\n  kept\n   as it is\n\nb: >-\n  folded\n  text\n", "a: &x [1, 'two']\nb: *x\n",
        "? a\n: b\n", "a:\n- b\n-   - c\n    - d\n", "{ a: { b: [c, {d: e}] } }\n", "a:\nb: ~\n",
        "a: Null\nb: null\nc: \tNULL\n", "a: first\n  second\n\n  third\n",
        "\xEF\xBB\xBF"
        "a: mark\n",
        "a: 1\r\nb: 2\r\n"}) {
    INFO(text);
    const auto ours = spec::read(text, 0);
    if (ours) CHECK(test::meaning_by_libyaml(text) == test::meaning(*ours));
  }
}
