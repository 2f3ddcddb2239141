// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/descend.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "base/assertion.hpp"
#include "files/directory.hpp"
#include "files/failure.hpp"
#include "files/repeat.hpp"

namespace infra::files {

namespace {

constexpr mode_t k_folder_mode = 0755;

Descriptor open_folder(const Descriptor& above, const std::string& name) {
  return Descriptor(repeat([&] {
    return ::openat(above.number(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  }));
}

// Systems differ in what they say of a link that was to be a folder, so we look again.
Failure no_folder(const Descriptor& above, const std::string& name,
                  const std::filesystem::path& path, int reason) {
  struct stat about {};
  if (::fstatat(above.number(), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0) {
    if (S_ISLNK(about.st_mode)) return refused_link(path);
    if (!S_ISDIR(about.st_mode)) {
      return failure("files.folder", path, "cannot be opened",
                     "a folder should be there, and it is a file");
    }
  }
  return failure("files.folder", path, "cannot be opened", system_reason(reason));
}

}  // namespace

Result<std::optional<Entry>> descend(const Descriptor& from, const std::filesystem::path& root,
                                     const std::string& name, Missing missing) {
  ensure(is_relative_name(name), "names of files lead downwards");
  Descriptor at = open_folder(from, ".");
  if (!at.is_open()) return failure("files.folder", root, "cannot be opened", system_reason(errno));

  std::size_t start = 0;
  while (true) {
    const std::size_t end = name.find('/', start);
    if (end == std::string::npos) break;
    const std::string part = name.substr(start, end - start);
    const std::filesystem::path path = root / name.substr(0, end);
    Descriptor below = open_folder(at, part);
    if (!below.is_open() && errno == ENOENT) {
      if (missing == Missing::leave) return std::optional<Entry>();
      if (::mkdirat(at.number(), part.c_str(), k_folder_mode) != 0 && errno != EEXIST) {
        return failure("files.folder", path, "cannot be made", system_reason(errno));
      }
      below = open_folder(at, part);
    }
    if (!below.is_open()) return no_folder(at, part, path, errno);
    at = std::move(below);
    start = end + 1;
  }
  return std::optional<Entry>(Entry{std::move(at), name.substr(start)});
}

}  // namespace infra::files
