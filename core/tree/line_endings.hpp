// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

namespace infra::tree {

// Text as infra writes it, which git may have given other line endings.
std::string with_our_line_endings(std::string text);

}  // namespace infra::tree
