// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace infra::files {

// "<path>: cannot be read: No such file or directory [files.read]"
Failure failure(std::string id, const std::filesystem::path& path, const std::string& what,
                const std::string& reason);

// What is below a Directory may lead nowhere else.
Failure refused_link(const std::filesystem::path& path);

// What the system means by an errno.
std::string system_reason(int error_number);

}  // namespace infra::files
