// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/kind.hpp"

#include <fcntl.h>
#include <sys/stat.h>

namespace infra::files {

Kind kind_of(int folder, const std::string& leaf) {
  struct stat about {};
  if (::fstatat(folder, leaf.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) return Kind::none;
  if (S_ISREG(about.st_mode)) return Kind::file;
  if (S_ISDIR(about.st_mode)) return Kind::folder;
  return S_ISLNK(about.st_mode) ? Kind::link : Kind::other;
}

}  // namespace infra::files
