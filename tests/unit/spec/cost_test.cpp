// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Files of the largest size that is read, each made to cost as much as it can. None of them may take
// more than the seconds that a test has; what is quadratic takes minutes.
#include <string>
#include <utility>
#include <vector>

#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;

namespace {

std::string repeated(const std::string& part, const std::string& front = "") {
  std::string text = front;
  while (text.size() + part.size() <= spec::k_most_bytes) text += part;
  return text;
}

}  // namespace

TEST_CASE("no file of the largest size takes long to be read or refused") {
  std::string many_keys;
  for (int i = 0; many_keys.size() < spec::k_most_bytes - 20; ++i)
    many_keys += "k" + std::to_string(i) + ": x\n";
  const std::vector<std::pair<std::string, std::string>> files = {
      {"open lists", repeated("[")},
      {"open mappings", repeated("{")},
      {"open mappings with keys", repeated("{a: ")},
      {"dashes", repeated("- ")},
      {"question marks", repeated("? ")},
      {"keys on one line", repeated("a: ")},
      {"one list of one line", repeated("a,", "[")},
      {"one list of quotes", repeated("'',", "[")},
      {"one list of nothing", repeated(",", "[")},
      {"one mapping of nothing", repeated("a,", "{")},
      {"commas", repeated(",")},
      {"colons", repeated(": ")},
      {"one quote", repeated("x", "a: \"")},
      {"one text", repeated("x", "a: ")},
      {"one text over many lines", repeated("x\n  ", "a: ")},
      {"one block", repeated("  x\n", "a: |\n")},
      {"many blocks", repeated("- |\n  x\n")},
      {"empty items", repeated("-\n")},
      {"blanks", repeated(" ")},
      {"blank lines", repeated("\n")},
      {"comments", repeated("#\n")},
      {"anchors", repeated("- &a\n")},
      {"aliases", repeated("- *a\n", "- &a x\n")},
      {"tags", repeated("- !a x\n")},
      {"the same key", repeated("a: x\n")},
      {"other keys", many_keys},
      {"keys without a value", repeated("a:\n")},
      {"documents", repeated("---\n")},
      {"directives", repeated("%a\n")},
      {"escapes", repeated("\\x41", "a: \"")},
      {"invisible characters", repeated("\x01")},
      {"tabs", repeated("\t\n")},
  };
  for (const auto& [what, text] : files) {
    INFO(what);
    const auto read = spec::read(text, 0);
    CHECK((read || !read.error().diagnostics.empty()));
  }
}
