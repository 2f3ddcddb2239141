// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace infra::process {

// The program that is running, with links resolved.
std::filesystem::path own_path();

// A write to a pipe that nobody reads becomes an error of that write, not the end of the process.
void ignore_broken_pipes();

// Operating system and machine, as those who pack programs for several write them: "linux_amd64".
std::string platform();

bool standard_error_is_terminal();
bool standard_output_is_terminal();
bool standard_input_is_terminal();

// Nothing where it is not set, or where this process has more rights than who started it.
std::optional<std::string> environment_variable(const char* name);

// Narrows what this very process may take, for good, and that it writes no file. Called by a child before it loads
// foreign code.
struct Confinement {
  std::size_t memory_bytes = std::size_t{2} << 30U;  // of address space; 0: no limit
  int cpu_seconds = 60;                              // a last resort behind the parent's deadline
};
void confine(const Confinement& confinement);

// All of `bytes`, to a descriptor; false when nobody takes them.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace infra::process
