// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <vector>

// The two halves of the sandbox on Linux. Neither needs rights, and each works without the other; a kernel or a
// container may lack one. Neither can be undone.
namespace infra::process {

bool can_deny_calls();
bool deny_calls();  // linux_calls.cpp, by seccomp

bool can_deny_files();
bool deny_files(
    const std::vector<std::filesystem::path>& readable);  // linux_files.cpp, by Landlock

}  // namespace infra::process
