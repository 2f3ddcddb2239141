// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string_view>

#include "json/place.hpp"

namespace infra::json {

// What every document between infra and a plugin begins with: that it is of this kind ("infra/facts"), and of a version
// that is read here. A newer minor version may say more, which need not be known.
void check_heading(const Place& document, std::string_view kind);

}  // namespace infra::json
