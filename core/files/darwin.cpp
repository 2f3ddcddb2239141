// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "files/platform.hpp"
#include "files/repeat.hpp"

namespace infra::files {

// Here fsync hands the bytes to the drive, which may still lose them; F_FULLFSYNC makes it write. Some
// network drives do not know it.
bool flush(int number) {
  return repeat([&] { return ::fcntl(number, F_FULLFSYNC); }) != -1 ||
         repeat([&] { return ::fsync(number); }) == 0;
}

std::optional<bool> flush_file_system(int /*number*/) { return std::nullopt; }

Descriptor open_without_links(int /*folder*/, const std::string& /*name*/) {
  errno = ENOSYS;
  return {};
}

}  // namespace infra::files
