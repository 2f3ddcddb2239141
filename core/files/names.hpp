// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "files/descriptor.hpp"

namespace infra::files {

// The names in an open folder, without "." and "..", in no order. `path` is for messages.
Result<std::vector<std::string>> names_in(const Descriptor& folder,
                                          const std::filesystem::path& path);

}  // namespace infra::files
