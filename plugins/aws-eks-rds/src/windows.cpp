// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "windows.hpp"

#include <iterator>

namespace infra::aws {

namespace {

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string short_name(std::size_t day) {
  return std::string(sdk::k_weekday_words[day % std::size(sdk::k_weekday_words)].text.substr(0, 3));
}

}  // namespace

std::string maintenance_window(const sdk::Maintenance& maintenance) {
  const auto day = static_cast<std::size_t>(*maintenance.day);
  const std::int64_t hour = *maintenance.hour;
  const std::size_t last_day = hour == 23 ? day + 1 : day;
  return short_name(day) + ":" + two_digits(hour) + ":00-" + short_name(last_day) + ":" +
         two_digits((hour + 1) % 24) + ":00";
}

std::string backup_window(const sdk::Maintenance& maintenance) {
  const std::string hour = two_digits((*maintenance.hour + 22) % 24);
  return hour + ":00-" + hour + ":30";
}

}  // namespace infra::aws
