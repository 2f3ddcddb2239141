// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

namespace infra::files {

// What a name in an open folder stands for. A link is one, whatever it leads to.
enum class Kind { none, file, folder, link, other };

// `none`, with errno, also where it cannot be told.
Kind kind_of(int folder, const std::string& leaf);

}  // namespace infra::files
