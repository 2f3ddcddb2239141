// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/line_diff.hpp"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <vector>

#include "support/catch.hpp"

using namespace infra;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1);
    lines.emplace_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string whole(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

// What `patch` does, and stricter: every line that stays or goes has to be there.
std::string applied(const std::string& hunks, const std::string& before) {
  const auto old_lines = lines_of(before);
  std::vector<std::string> result;
  std::size_t at = 0;
  char mark = ' ';
  for (const auto& line : lines_of(hunks)) {
    const std::string text = line.substr(1);
    if (line[0] == '@') {
      const auto start = static_cast<std::size_t>(std::atoi(line.c_str() + 4));
      const bool is_empty = line.find(",0 +") != std::string::npos;
      for (const auto until = is_empty ? start : start - 1; at < until; ++at) {
        result.push_back(old_lines.at(at));
      }
    } else if (line[0] == '\\') {
      if (mark != '-') result.back().pop_back();
    } else if (line[0] == '+') {
      result.push_back(text);
    } else {
      std::string there = old_lines.at(at++);
      if (there.back() != '\n') there += '\n';
      REQUIRE(there == text);
      if (line[0] == ' ') result.push_back(text);
    }
    mark = line[0];
  }
  for (; at < old_lines.size(); ++at) result.push_back(old_lines[at]);
  return whole(result);
}

// The least number of lines that have to change, found by looking at all ways.
std::size_t least_changes(const std::string& before, const std::string& after) {
  const auto a = lines_of(before);
  const auto b = lines_of(after);
  std::vector<std::vector<std::size_t>> common(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      common[i][j] = a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1
                                          : std::max(common[i - 1][j], common[i][j - 1]);
    }
  }
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

// Few words, so that many lines are equal.
std::string random_text(std::mt19937& random, std::size_t most_lines, std::size_t words) {
  std::string text;
  for (auto left = random() % (most_lines + 1); left > 0; --left) {
    text += std::to_string(random() % words) + '\n';
  }
  // Some texts do not end their last line.
  if (!text.empty() && random() % 4 == 0) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("texts that are the same have no difference") {
  CHECK(diff_lines("", "").hunks.empty());
  CHECK(diff_lines("a\nb\n", "a\nb\n").hunks.empty());
}

TEST_CASE("a difference is shown with three lines around it") {
  const auto diff = diff_lines("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n");
  CHECK(diff.hunks == "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(diff.added == 1);
  CHECK(diff.removed == 1);
}

TEST_CASE("differences that are near to each other are one hunk, others are two") {
  CHECK(diff_lines("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n").hunks ==
        "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
  CHECK(diff_lines("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n").hunks ==
        "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST_CASE("a whole text comes or goes") {
  CHECK(diff_lines("", "a\nb\n").hunks == "@@ -0,0 +1,2 @@\n+a\n+b\n");
  CHECK(diff_lines("a\n", "").hunks == "@@ -1 +0,0 @@\n-a\n");
}

TEST_CASE("a last line without a line break is another line, and said to be one") {
  CHECK(diff_lines("a", "a\n").hunks == "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(diff_lines("a\nb", "c\nb").hunks ==
        "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n");
}

TEST_CASE("a difference turns the old text into the new one, and is as short as can be") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    const auto before = random_text(random, 30, 8);
    const auto after = random_text(random, 30, 8);
    CAPTURE(before, after);
    const auto diff = diff_lines(before, after);
    REQUIRE(applied(diff.hunks, before) == after);
    CHECK(diff.added + diff.removed == least_changes(before, after));
    CHECK(diff_lines(after, before).added == diff.removed);
  }
}

TEST_CASE("texts that have little in common get a difference that is right, and soon") {
  std::mt19937 random(2);
  for (const std::size_t words : {10UL, 1000UL, 1000000UL}) {
    const auto before = random_text(random, 2500, words);
    const auto after = random_text(random, 2500, words);
    CHECK(applied(diff_lines(before, after).hunks, before) == after);
  }
}
