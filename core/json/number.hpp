// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>

#include "json/document.hpp"

namespace infra::json {

// A number, however it was written.
std::optional<double> number_in(const Node& node);

}  // namespace infra::json
