// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>

namespace infra::files {

// A word that another file at the same path, or the same file with other bytes, does not have; empty where there is no
// regular file. Links are followed.
std::string stamp_of(const std::filesystem::path& file);

}  // namespace infra::files
