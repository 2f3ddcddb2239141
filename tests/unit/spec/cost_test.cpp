// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Files of half the largest size, each made to cost as much as it can. What is linear takes less than
// a second each; what is quadratic takes minutes, and ends with the time that a test has.
#include <string>
#include <utility>
#include <vector>

#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;

namespace {

constexpr std::size_t k_bytes = spec::k_most_bytes / 2;

std::string repeated(const std::string& part, const std::string& front = "") {
  std::string text = front;
  while (text.size() + part.size() <= k_bytes) text += part;
  return text;
}

std::string many_keys() {
  std::string text;
  for (int i = 0; text.size() < k_bytes; ++i) text += "k" + std::to_string(i) + ": x\n";
  return text;
}

void read_all(const std::vector<std::pair<std::string, std::string>>& files) {
  for (const auto& [what, text] : files) {
    INFO(what);
    const auto read = spec::read(text, 0);
    CHECK((read || !read.error().diagnostics.empty()));
  }
}

}  // namespace

TEST_CASE("no structure takes long to be read or refused") {
  read_all({
      {"open lists", repeated("[")},
      {"open mappings with keys", repeated("{a: ")},
      {"dashes", repeated("- ")},
      {"question marks", repeated("? ")},
      {"keys on one line", repeated("a: ")},
      {"a list on one line", repeated("a,", "[")},
      {"a list of nothing", repeated(",", "[")},
      {"a mapping of nothing", repeated("a,", "{")},
      {"commas", repeated(",")},
      {"colons", repeated(": ")},
      {"empty items", repeated("-\n")},
      {"many keys", many_keys()},
  });
}

TEST_CASE("no text takes long to be read or refused") {
  read_all({
      {"a list of quotes", repeated("'',", "[")},
      {"an open quote", repeated("x", "a: \"")},
      {"escapes", repeated("\\x41", "a: \"")},
      {"a text on one line", repeated("x", "a: ")},
      {"a text on many lines", repeated("x\n  ", "a: ")},
      {"a block", repeated("  x\n", "a: |\n")},
      {"many blocks", repeated("- |\n  x\n")},
      {"blanks", repeated(" ")},
      {"blank lines", repeated("\n")},
      {"comments", repeated("#\n")},
  });
}

TEST_CASE("nothing that is refused takes long to be refused") {
  read_all({
      {"anchors", repeated("- &a\n")},
      {"aliases", repeated("- *a\n", "- &a x\n")},
      {"tags", repeated("- !a []\n-\n")},
      {"the same key", repeated("a: x\n")},
      {"keys without a value", repeated("a:\n")},
      {"documents", repeated("---\n")},
      {"directives", repeated("%a\n")},
      {"invisible characters", repeated("\x01")},
      {"tabs", repeated("\t\n")},
  });
}
