// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/constraint.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string>

namespace infra::interface {

namespace {

constexpr std::size_t k_parts = 3;
using Version = std::array<int, k_parts>;

struct Written {
  Version version{};
  std::size_t parts = 0;  // how many of its numbers are written
};

// From and up to where, each with whether that version itself is in it.
struct Bound {
  Version version{};
  bool is_in = true;
};

struct Range {
  std::optional<Bound> lower;
  std::optional<Bound> upper;
  std::set<Version> excluded;

  void raise(const Bound& to) {
    if (!lower || lower->version < to.version || (lower->version == to.version && !to.is_in)) {
      lower = to;
    }
  }
  void lower_to(const Bound& to) {
    if (!upper || to.version < upper->version || (upper->version == to.version && !to.is_in)) {
      upper = to;
    }
  }
};

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') kept += c;
  }
  return kept;
}

std::optional<Written> version_of(std::string_view text) {
  Written written;
  if (!text.empty() && text.front() == 'v') text.remove_prefix(1);
  for (;;) {
    if (written.parts == k_parts) return std::nullopt;
    int& number = written.version.at(written.parts++);
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    if (text.empty()) return written;
    if (text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
  }
}

// ~> 5.2 is below 6, ~> 5.2.1 below 5.3.
Version end_of(const Written& written) {
  Version end{};
  const std::size_t last = written.parts < 2 ? 0 : written.parts - 2;
  for (std::size_t i = 0; i <= last; ++i) end.at(i) = written.version.at(i);
  ++end.at(last);
  return end;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool narrow(Range& range, std::string_view term) {
  constexpr std::array<std::string_view, 7> k_operators = {">=", "<=", "~>", "!=", ">", "<", "="};
  std::string_view sign = "=";
  for (const auto candidate : k_operators) {
    if (!take(term, candidate)) continue;
    sign = candidate;
    break;
  }
  const auto written = version_of(term);
  if (!written) return false;
  const Version& version = written->version;
  if (sign == "!=") range.excluded.insert(version);
  if (sign == ">=" || sign == "~>" || sign == "=") range.raise({version, true});
  if (sign == ">") range.raise({version, false});
  if (sign == "<=" || sign == "=") range.lower_to({version, true});
  if (sign == "<") range.lower_to({version, false});
  if (sign == "~>") range.lower_to({end_of(*written), false});
  return true;
}

std::optional<Range> range_of(std::string_view constraint) {
  Range range;
  const std::string text = without_blanks(constraint);
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto comma = std::min(rest.find(','), rest.size());
    if (!narrow(range, rest.substr(0, comma))) return std::nullopt;
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return range;
}

bool is_cut_below(const Range& before, const Range& after) {
  if (!after.lower) return false;
  if (!before.lower || before.lower->version < after.lower->version) return true;
  return before.lower->version == after.lower->version && before.lower->is_in &&
         !after.lower->is_in;
}

bool is_cut_above(const Range& before, const Range& after) {
  if (!after.upper) return false;
  if (!before.upper || after.upper->version < before.upper->version) return true;
  return before.upper->version == after.upper->version && before.upper->is_in &&
         !after.upper->is_in;
}

}  // namespace

Narrowing narrowing(std::string_view before, std::string_view after) {
  const auto from = range_of(before);
  const auto to = range_of(after);
  if (!from || !to) return Narrowing::unknown;
  const bool excludes_more = !std::includes(from->excluded.begin(), from->excluded.end(),
                                            to->excluded.begin(), to->excluded.end());
  const bool is_less = is_cut_below(*from, *to) || is_cut_above(*from, *to) || excludes_more;
  return is_less ? Narrowing::some : Narrowing::none;
}

bool same_constraint(std::string_view a, std::string_view b) {
  return without_blanks(a) == without_blanks(b);
}

}  // namespace infra::interface
