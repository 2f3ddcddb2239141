// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace infra::files {

// More than any file that people or plugins write; what is larger was named by mistake.
inline constexpr std::size_t k_text_limit = std::size_t{64} * 1024 * 1024;

// The bytes of a regular file. A folder, a pipe, a device or a file larger than `limit` is refused.
Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit = k_text_limit);

}  // namespace infra::files
