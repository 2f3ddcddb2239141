// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

namespace infra {

// The shortest digits that give the same number back, in every locale: "0.5", "1e+300". The number is finite.
std::string shortest_digits(double number);

}  // namespace infra
