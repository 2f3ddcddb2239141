// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/quantity.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <iterator>

#include "base/assertion.hpp"

namespace infra::model {

namespace {

std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stopped, failed] = std::from_chars(digits.data(), end, number);
  ensure(failed == std::errc() && stopped == end, "the schema has checked the form of an amount");
  return number;
}

constexpr std::int64_t k_minute = 60;
constexpr std::int64_t k_hour = 60 * k_minute;
constexpr std::int64_t k_day = 24 * k_hour;

struct Unit {
  std::int64_t size;
  const char* name;
};

// The units from the largest down to one.
std::string in_words(std::int64_t amount, std::initializer_list<Unit> units) {
  const auto* unit = std::find_if(units.begin(), std::prev(units.end()), [&](const Unit& one) {
    return amount >= one.size && amount % one.size == 0;
  });
  return std::to_string(amount / unit->size) + unit->name;
}

}  // namespace

std::int64_t mebibytes(std::string_view text) {
  constexpr std::int64_t k_step = 1024;
  const std::int64_t number = number_of(text.substr(0, text.size() - 2));
  switch (text[text.size() - 2]) {
  case 'T':
    return number * k_step * k_step;
  case 'G':
    return number * k_step;
  default:
    return number;
  }
}

std::int64_t gibibytes(std::string_view text) { return mebibytes(text) / 1024; }

std::int64_t days(std::string_view text) { return number_of(text.substr(0, text.size() - 1)); }

std::int64_t seconds(std::string_view text) {
  const std::int64_t number = number_of(text.substr(0, text.size() - 1));
  switch (text.back()) {
  case 'm':
    return number * k_minute;
  case 'h':
    return number * k_hour;
  case 'd':
    return number * k_day;
  default:
    return number;
  }
}

std::string mebibytes_in_words(std::int64_t mebibytes) {
  return in_words(mebibytes, {{1024 * 1024, "Ti"}, {1024, "Gi"}, {1, "Mi"}});
}

std::string seconds_in_words(std::int64_t seconds) {
  return in_words(seconds, {{k_day, "d"}, {k_hour, "h"}, {k_minute, "m"}, {1, "s"}});
}

}  // namespace infra::model
