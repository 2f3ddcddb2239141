// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "files/descriptor.hpp"

namespace infra::files {

// Reads an open regular file from where it stands to its end. `path` is for messages.
Result<std::string> read_all(const Descriptor& file, const std::filesystem::path& path,
                             std::size_t limit);

// Writes all of the bytes, however many pieces the system takes them in.
Done write_all(const Descriptor& file, const std::filesystem::path& path, std::string_view bytes);

}  // namespace infra::files
