// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/number.hpp"

namespace infra::json {

std::optional<double> number_in(const Node& node) {
  if (const auto* real = node.as<double>()) return *real;
  if (const auto* whole = node.as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* large = node.as<std::uint64_t>()) return static_cast<double>(*large);
  return std::nullopt;
}

}  // namespace infra::json
