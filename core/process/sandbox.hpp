// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <vector>

namespace infra::process {

// What the system itself refuses to code that is not ours, beyond the limits of every system.
struct Sandbox {
  bool calls = false;  // to write, to connect, to start or signal a process, to change the system
  bool files = false;  // to read a file that is not named below
};

// What this system offers, without narrowing anything.
Sandbox sandbox_on_offer();

// Narrows this process for good, as far as the system can; says how far. What is loaded from now on may read
// `readable`, each a file or a folder with all below it, and the libraries of the system.
Sandbox enter_sandbox(const std::vector<std::filesystem::path>& readable);

}  // namespace infra::process
