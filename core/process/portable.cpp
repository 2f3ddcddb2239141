// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <unistd.h>

#include "process/platform.hpp"
#include "process/self.hpp"

// Built with INFRA_PORTABLE: POSIX alone, to keep the other systems' way honest on any machine.
namespace infra::process {

std::filesystem::path own_path() {
  // POSIX has no call for it; /proc is a file system, not a call.
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

void die_with_parent() {}

void close_all_from(int first) {
  const long most = ::sysconf(_SC_OPEN_MAX);
  for (int number = first; number < most; ++number) ::close(number);
}

}  // namespace infra::process
