// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/stamp.hpp"

#include <sys/stat.h>

namespace infra::files {

namespace {

#ifdef __APPLE__
timespec changed_at(const struct stat& found) { return found.st_ctimespec; }
#else
timespec changed_at(const struct stat& found) { return found.st_ctim; }
#endif

}  // namespace

std::string stamp_of(const std::filesystem::path& file) {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return "";
  // Of the times, the one that nobody can set.
  const auto time = changed_at(found);
  std::string stamp;
  for (const auto number :
       {static_cast<long long>(found.st_dev), static_cast<long long>(found.st_ino),
        static_cast<long long>(found.st_size), static_cast<long long>(time.tv_sec),
        static_cast<long long>(time.tv_nsec)}) {
    stamp += (stamp.empty() ? "" : "-") + std::to_string(number);
  }
  return stamp;
}

}  // namespace infra::files
