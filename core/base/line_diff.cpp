// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/line_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace infra {

namespace {

using Index = std::ptrdiff_t;

constexpr Index k_context = 3;

// Time and memory grow with the square of it: a megabyte or two.
constexpr Index k_most_steps = 1024;

// Each with its line break, so that a last line without one is another line.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

// Lines as numbers, equal where the lines are: they are compared often.
using Numbers = std::vector<std::uint32_t>;

class Numbering {
public:
  Numbers of(const std::vector<std::string_view>& lines) {
    Numbers numbers;
    numbers.reserve(lines.size());
    for (const auto line : lines) {
      const auto next = static_cast<std::uint32_t>(known_.size());
      numbers.push_back(known_.emplace(line, next).first->second);
    }
    return numbers;
  }

private:
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

// What stays: as many lines from `before` on are those from `after` on.
struct Match {
  Index before;
  Index after;
  Index length;
};

// Myers, "An O(ND) difference algorithm and its variations" (1986), the greedy search. A point (x, y) says
// that the first x lines became the first y; with each step a line is removed (x + 1) or added (y + 1),
// and lines that are equal cost nothing. Diagonal k has the points with x - y = k; a row of the search
// holds how far one comes on each with so many steps.
class Search {
public:
  Search(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
      : before_(before), after_(after) {}

  // Up to the end, or as far as the bound allows.
  std::vector<Match> run() && {
    Index best = 0;
    for (Index steps = 0; steps <= k_most_steps; ++steps) {
      best = add_row(steps);
      if (end_of(steps, best).x == std::ssize(before_) &&
          end_of(steps, best).y == std::ssize(after_)) {
        return way_back(steps, best);
      }
    }
    return way_back(k_most_steps, best);
  }

private:
  static constexpr Index k_nowhere = -1;

  struct Point {
    Index x = k_nowhere;
    Index y = k_nowhere;
  };
  struct Start {
    Index x = k_nowhere;
    Index from = 0;  // the diagonal that the step came from
  };

  Index reached(Index steps, Index diagonal) const {
    const bool is_known = steps >= 0 && diagonal >= -steps && diagonal <= steps;
    return is_known
               ? rows_[static_cast<std::size_t>(steps)][static_cast<std::size_t>(diagonal + steps)]
               : k_nowhere;
  }

  Point end_of(Index steps, Index diagonal) const {
    const Index x = reached(steps, diagonal);
    return {x, x - diagonal};
  }

  // Where a diagonal is entered by the last of so many steps.
  Start start_of(Index steps, Index diagonal) const {
    if (steps == 0) return {0, 0};
    Start start;
    const Index above = reached(steps - 1, diagonal + 1);
    if (above != k_nowhere && above - diagonal <= std::ssize(after_)) start = {above, diagonal + 1};
    const Index left = reached(steps - 1, diagonal - 1);
    const bool is_inside = left != k_nowhere && left < std::ssize(before_);
    if (is_inside && left + 1 > start.x) start = {left + 1, diagonal - 1};
    return start;
  }

  // Returns the diagonal on which one comes furthest. There is one: as long as the end is not reached, the
  // shortest way to it has a point after each number of steps.
  Index add_row(Index steps) {
    std::vector<Index> row(static_cast<std::size_t>(2 * steps + 1), k_nowhere);
    Index best = 0;
    Index best_sum = k_nowhere;
    for (Index diagonal = -steps; diagonal <= steps; diagonal += 2) {
      Index x = start_of(steps, diagonal).x;
      if (x == k_nowhere) continue;
      while (is_equal(x, x - diagonal)) ++x;
      row[static_cast<std::size_t>(diagonal + steps)] = x;
      if (2 * x - diagonal > best_sum) {
        best_sum = 2 * x - diagonal;
        best = diagonal;
      }
    }
    rows_.push_back(std::move(row));
    return best;
  }

  bool is_equal(Index x, Index y) const {
    return x < std::ssize(before_) && y < std::ssize(after_) &&
           before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
  }

  // The last match is the point where the search ended, often an empty one.
  std::vector<Match> way_back(Index steps, Index diagonal) const {
    std::vector<Match> matches;
    for (; steps >= 0; --steps) {
      const Start start = start_of(steps, diagonal);
      matches.push_back({start.x, start.x - diagonal, reached(steps, diagonal) - start.x});
      diagonal = start.from;
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
  }

  std::span<const std::uint32_t> before_;
  std::span<const std::uint32_t> after_;
  std::vector<std::vector<Index>> rows_;
};

// A run of lines that is replaced by another; one of the two may be empty.
struct Gap {
  Index before_begin;
  Index before_end;
  Index after_begin;
  Index after_end;
};

std::vector<Gap> gaps_of(std::span<const std::uint32_t> before,
                         std::span<const std::uint32_t> after) {
  std::vector<Gap> gaps;
  Gap gap{0, 0, 0, 0};
  const auto add_gap_up_to = [&](Index x, Index y) {
    gap.before_end = x;
    gap.after_end = y;
    if (gap.before_begin < x || gap.after_begin < y) gaps.push_back(gap);
  };
  Index x = 0;
  Index y = 0;
  do {
    const auto round = Search(before.subspan(static_cast<std::size_t>(x)),
                              after.subspan(static_cast<std::size_t>(y)))
                           .run();
    for (const auto& match : round) {
      if (match.length == 0) continue;
      add_gap_up_to(x + match.before, y + match.after);
      gap = {x + match.before + match.length, 0, y + match.after + match.length, 0};
    }
    x += round.back().before + round.back().length;
    y += round.back().after + round.back().length;
  } while (x < std::ssize(before) || y < std::ssize(after));
  add_gap_up_to(x, y);
  return gaps;
}

using Lines = std::vector<std::string_view>;

// "12,3": where a run of lines begins, and how many they are. What is empty stands behind a line.
std::string range(Index begin, Index end) {
  const Index length = end - begin;
  const std::string start = std::to_string(length == 0 ? begin : begin + 1);
  return length == 1 ? start : start + ',' + std::to_string(length);
}

class Writer {
public:
  Writer(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  // Gaps so near to each other that what is shown around them meets are one hunk.
  LineDiff write(const std::vector<Gap>& gaps) && {
    for (std::size_t first = 0; first < gaps.size();) {
      std::size_t last = first;
      while (last + 1 < gaps.size() &&
             gaps[last + 1].before_begin - gaps[last].before_end <= 2 * k_context) {
        ++last;
      }
      write_hunk({gaps.data() + first, gaps.data() + last + 1});
      first = last + 1;
    }
    return std::move(diff_);
  }

private:
  void write_hunk(std::span<const Gap> gaps) {
    const Index lead = std::min(gaps.front().before_begin, k_context);
    const Index rest = std::min(std::ssize(before_) - gaps.back().before_end, k_context);
    Index at = gaps.front().before_begin - lead;
    diff_.hunks += "@@ -" + range(at, gaps.back().before_end + rest) + " +" +
                   range(gaps.front().after_begin - lead, gaps.back().after_end + rest) + " @@\n";
    for (const auto& gap : gaps) {
      write_lines(' ', before_, at, gap.before_begin);
      write_lines('-', before_, gap.before_begin, gap.before_end);
      write_lines('+', after_, gap.after_begin, gap.after_end);
      at = gap.before_end;
      diff_.removed += static_cast<std::size_t>(gap.before_end - gap.before_begin);
      diff_.added += static_cast<std::size_t>(gap.after_end - gap.after_begin);
    }
    write_lines(' ', before_, at, at + rest);
  }

  void write_lines(char mark, const Lines& lines, Index begin, Index end) {
    for (Index i = begin; i < end; ++i) {
      const std::string_view line = lines[static_cast<std::size_t>(i)];
      diff_.hunks += mark;
      diff_.hunks += line;
      if (line.back() != '\n') diff_.hunks += "\n\\ No newline at end of file\n";
    }
  }

  const Lines& before_;
  const Lines& after_;
  LineDiff diff_;
};

}  // namespace

LineDiff diff_lines(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  Numbering numbering;
  const auto old_numbers = numbering.of(old_lines);
  const auto new_numbers = numbering.of(new_lines);
  return Writer(old_lines, new_lines).write(gaps_of(old_numbers, new_numbers));
}

}  // namespace infra
