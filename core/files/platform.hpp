// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>

#include "files/descriptor.hpp"

// What each system does in its own way: linux.cpp, darwin.cpp and portable.cpp, one of which is built.
namespace infra::files {

// Returns when what was written to an open file would outlive a loss of power. False: see errno.
bool flush(int number);

// The same for everything that was written to the file system of an open file. Nothing where a system
// cannot be asked for that.
std::optional<bool> flush_file_system(int number);

// Opens a file below an open folder for reading, in one call that follows no link anywhere. Not open, with errno, where
// it is not there (ENOENT) or something else is wrong, which may be that the system has no such call.
Descriptor open_without_links(int folder, const std::string& name);

}  // namespace infra::files
