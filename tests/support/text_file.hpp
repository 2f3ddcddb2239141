// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace infra::test {

// Whole files, byte for byte. Both throw where that fails: a test has nothing better to do than to end.
std::string read_text(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, std::string_view text);

// A file of the source tree, as in source_path("environments/minimal/environment.yaml").
std::filesystem::path source_path(const std::filesystem::path& name);

}  // namespace infra::test
