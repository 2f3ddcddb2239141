// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/digits.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/assertion.hpp"

namespace infra {

std::string shortest_digits(double number) {
  ensure(std::isfinite(number), "a number that is written is finite");
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return std::string(digits.data(), written.ptr);
}

}  // namespace infra
