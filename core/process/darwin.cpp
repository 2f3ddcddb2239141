// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <climits>
#include <cstdint>
#include <string>

#include <mach-o/dyld.h>
#include <unistd.h>

#include "process/platform.hpp"
#include "process/self.hpp"

namespace infra::process {

std::filesystem::path own_path() {
  std::string path(PATH_MAX, '\0');
  auto size = static_cast<std::uint32_t>(path.size());
  if (::_NSGetExecutablePath(path.data(), &size) != 0) return {};
  std::error_code ignored;
  return std::filesystem::canonical(path.c_str(), ignored);
}

// macOS has no such request: the child ends when its input does, or at its CPU limit.
void die_with_parent() {}

void close_all_from(int first) {
  for (int number = first; number < ::getdtablesize(); ++number) ::close(number);
}

}  // namespace infra::process
