// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <csignal>

#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "process/platform.hpp"
#include "process/self.hpp"

namespace infra::process {

std::filesystem::path own_path() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

void die_with_parent() { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }

void close_all_from(int first) {
  if (::syscall(SYS_close_range, static_cast<unsigned>(first), ~0U, 0U) == 0) return;
  // Kernels before 5.9.
  for (int number = first; number < static_cast<int>(::sysconf(_SC_OPEN_MAX)); ++number) {
    ::close(number);
  }
}

}  // namespace infra::process
