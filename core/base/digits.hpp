// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>

namespace infra {

// The shortest digits that give the same number back, in every locale: "0.5", "1e+300". The number is finite.
std::string shortest_digits(double number);

// The number that digits mean, in every locale; nothing where they are not all of one, or it is too large.
std::optional<double> number_of_digits(const std::string& digits);

}  // namespace infra
