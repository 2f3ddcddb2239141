// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>

// What each system does in its own way: linux.cpp, darwin.cpp and portable.cpp, one of which is built.
namespace infra::files {

// Returns when what was written to an open file would outlive a loss of power. False: see errno.
bool flush(int number);

// The same for everything that was written to the file system of an open file. Nothing where a system
// cannot be asked for that.
std::optional<bool> flush_file_system(int number);

}  // namespace infra::files
