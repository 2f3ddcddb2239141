// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/names.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "files/failure.hpp"
#include "files/repeat.hpp"

namespace infra::files {

Result<std::vector<std::string>> names_in(const Descriptor& folder,
                                          const std::filesystem::path& path) {
  // A stream closes what it is given, and it moves the place that it reads from: it gets its own.
  const int own =
      repeat([&] { return ::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  DIR* stream = own == -1 ? nullptr : ::fdopendir(own);
  if (stream == nullptr) {
    const int reason = errno;
    if (own != -1) ::close(own);
    return failure("files.folder", path, "cannot be read", system_reason(reason));
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(stream)) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  const int reason = errno;
  ::closedir(stream);
  if (reason != 0) return failure("files.folder", path, "cannot be read", system_reason(reason));
  return names;
}

}  // namespace infra::files
