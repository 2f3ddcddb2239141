// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <unistd.h>

#include <cerrno>

#include "files/platform.hpp"
#include "files/repeat.hpp"

// Built with INFRA_PORTABLE: POSIX alone, to keep the other systems' way honest on any machine.
namespace infra::files {

bool flush(int number) {
  return repeat([&] { return ::fsync(number); }) == 0;
}

std::optional<bool> flush_file_system(int /*number*/) { return std::nullopt; }

Descriptor open_without_links(int /*folder*/, const std::string& /*name*/) {
  errno = ENOSYS;
  return {};
}

}  // namespace infra::files
