// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace infra::test {

// The program on the PATH that formats HCL: terraform, or tofu. Nothing when there is neither.
std::optional<std::string> formatter();

// What it would change in the .tf files of a folder, as a difference; empty when nothing.
std::string what_formatter_changes(const std::string& formatter,
                                   const std::filesystem::path& folder);

// What a command prints on standard output. Throws when it fails.
std::string printed_by(const std::string& command);

}  // namespace infra::test
