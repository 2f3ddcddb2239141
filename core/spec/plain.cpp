// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/plain.hpp"

#include <algorithm>
#include <array>

namespace infra::spec {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes all leading characters of a class; says whether there was one.
template <typename IsOfClass>
bool take_all(std::string_view& rest, IsOfClass is_of_class) {
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_of_class);
  const auto taken = static_cast<std::size_t>(end - rest.begin());
  rest.remove_prefix(taken);
  return taken > 0;
}

bool take(std::string_view& rest, char c) {
  if (rest.empty() || rest.front() != c) return false;
  rest.remove_prefix(1);
  return true;
}

bool take_one_of(std::string_view& rest, std::string_view characters) {
  if (rest.empty() || characters.find(rest.front()) == std::string_view::npos) return false;
  rest.remove_prefix(1);
  return true;
}

bool take_exponent(std::string_view& rest) {
  if (!take_one_of(rest, "eE")) return true;
  take_one_of(rest, "+-");
  return take_all(rest, is_digit);
}

// -?(0|[1-9][0-9]*), taken off the front.
bool take_json_integer(std::string_view& rest) {
  take(rest, '-');
  if (take(rest, '0')) return rest.empty() || !is_digit(rest.front());
  return take_all(rest, is_digit);
}

Plain json_meaning_of(std::string_view rest) {
  if (rest == "true" || rest == "false") return Plain::boolean;
  if (!take_json_integer(rest)) return Plain::text;
  if (rest.empty()) return Plain::integer;
  if (take(rest, '.') && !take_all(rest, is_digit)) return Plain::text;
  return take_exponent(rest) && rest.empty() ? Plain::number : Plain::text;
}

// yes, Yes, YES and their like; not yEs, which is text to everyone.
bool is_other_boolean(std::string_view text) {
  static constexpr std::array<std::string_view, 8> k_words = {"y",  "n",   "yes",  "no",
                                                              "on", "off", "true", "false"};
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  const auto is_lower = [&](char c) { return c == lower(c); };
  const auto same = [&](char a, char b) { return lower(a) == b; };
  const bool is_word = std::any_of(k_words.begin(), k_words.end(), [&](std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(), same);
  });
  const auto tail = text.substr(std::min<std::size_t>(1, text.size()));
  const bool tail_is_lower = std::all_of(tail.begin(), tail.end(), is_lower);
  const bool all_are_upper = std::none_of(text.begin(), text.end(), is_lower);
  return is_word && (tail_is_lower || all_are_upper);
}

bool is_infinite_or_none(std::string_view rest) {
  if (rest == ".nan" || rest == ".NaN" || rest == ".NAN") return true;
  take_one_of(rest, "+-");
  return rest == ".inf" || rest == ".Inf" || rest == ".INF";
}

// 0x1F, 0o17, 0b101, with underscores.
bool is_number_of_another_base(std::string_view rest) {
  take_one_of(rest, "+-");
  if (!take(rest, '0') || rest.empty()) return false;
  const char base = rest.front();
  rest.remove_prefix(1);
  const std::string_view digits = base == 'x'   ? "0123456789abcdefABCDEF_"
                                  : base == 'o' ? "01234567_"
                                  : base == 'b' ? "01_"
                                                : "";
  return !rest.empty() && rest.find_first_not_of(digits) == std::string_view::npos;
}

// 1:30 and 12:30:59.5, counted in sixties.
bool is_sexagesimal(std::string_view rest) {
  const auto is_digit_or_line = [](char c) { return is_digit(c) || c == '_'; };
  take_one_of(rest, "+-");
  if (rest.empty() || !is_digit(rest.front()) || !take_all(rest, is_digit_or_line)) return false;
  bool has_part = false;
  while (take(rest, ':')) {
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin());
    if (digits == 0 || digits > 2 || (digits == 2 && rest.front() > '5')) return false;
    rest.remove_prefix(digits);
    has_part = true;
  }
  if (take(rest, '.')) take_all(rest, is_digit_or_line);
  return has_part && rest.empty();
}

// What is left of decimal numbers: +1, 0777, 1_000, 1., .5, 1_0.5e+3
bool is_loose_decimal(std::string_view rest) {
  const auto is_digit_or_line = [](char c) { return is_digit(c) || c == '_'; };
  take_one_of(rest, "+-");
  if (rest.empty() || rest.front() == '_') return false;
  bool has_digit = is_digit(rest.front());
  take_all(rest, is_digit_or_line);
  if (take(rest, '.')) {
    if (!rest.empty() && is_digit(rest.front())) has_digit = true;
    take_all(rest, is_digit_or_line);
  }
  return has_digit && take_exponent(rest) && rest.empty();
}

// 2026-11-20, alone or with a time behind it.
bool is_date(std::string_view rest) {
  const auto take_digits = [&](std::size_t least, std::size_t most) {
    const auto before = rest.size();
    take_all(rest, is_digit);
    return before - rest.size() >= least && before - rest.size() <= most;
  };
  if (!take_digits(4, 4) || !take(rest, '-') || !take_digits(1, 2) || !take(rest, '-') ||
      !take_digits(1, 2)) {
    return false;
  }
  if (rest.empty()) return true;
  if (!take_one_of(rest, "tT \t")) return false;
  take_all(rest, [](char c) { return c == ' ' || c == '\t'; });
  return take_digits(1, 2) && take(rest, ':');
}

}  // namespace

Plain meaning_of(std::string_view plain) {
  if (const Plain meaning = json_meaning_of(plain); meaning != Plain::text) return meaning;
  if (is_other_boolean(plain)) return Plain::other_boolean;
  if (is_date(plain)) return Plain::date;
  const bool is_number = is_infinite_or_none(plain) || is_number_of_another_base(plain) ||
                         is_sexagesimal(plain) || is_loose_decimal(plain);
  return is_number ? Plain::other_number : Plain::text;
}

std::string_view noun_of(Plain meaning) {
  switch (meaning) {
  case Plain::text:
    return "a text";
  case Plain::boolean:
  case Plain::other_boolean:
    return "true or false";
  case Plain::integer:
  case Plain::number:
  case Plain::other_number:
    return "a number";
  case Plain::date:
    return "a date";
  }
  return "a text";
}

}  // namespace infra::spec
