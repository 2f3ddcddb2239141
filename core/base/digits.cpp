// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/digits.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>

#include "base/assertion.hpp"

namespace infra {

std::string shortest_digits(double number) {
  ensure(std::isfinite(number), "a number that is written is finite");
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return std::string(digits.data(), written.ptr);
}

// Not std::from_chars, which not every library has for these, nor std::stod, which asks the locale for its point.
std::optional<double> number_of_digits(const std::string& digits) {
  std::istringstream in(digits);
  in.imbue(std::locale::classic());
  double number = 0;
  in >> number;
  if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
  return number;
}

}  // namespace infra
