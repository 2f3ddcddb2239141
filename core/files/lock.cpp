// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include "files/failure.hpp"
#include "files/repeat.hpp"
#include "files/stream.hpp"

namespace infra::files {

namespace {

// Whoever has a lock writes his process id in it; he may not have come that far.
std::string holder(const Descriptor& file) {
  std::array<char, 16> text{};
  const ssize_t got = repeat([&] { return ::pread(file.number(), text.data(), text.size(), 0); });
  std::string digits;
  const auto length = static_cast<std::size_t>(std::max<ssize_t>(got, 0));
  for (const char c : std::string_view(text.data(), length)) {
    if (c < '0' || c > '9') break;
    digits += c;
  }
  return digits.empty() ? std::string() : " (process " + digits + ')';
}

Failure busy(const Descriptor& file, const std::filesystem::path& path) {
  return Failure(ExitCode::io_failed,
                 error("files.busy", "another infra is writing there" + holder(file))
                     .about(path.string())
                     .with_hint("wait until it is done, then run this again"));
}

// The holder before us removes the file when he lets go; we may have opened it just before that.
bool is_still_there(const Descriptor& folder, const std::string& leaf, const Descriptor& file) {
  struct stat ours {};
  struct stat named {};
  return ::fstat(file.number(), &ours) == 0 &&
         ::fstatat(folder.number(), leaf.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

}  // namespace

Result<Lock> Lock::take(Descriptor folder, const std::string& leaf,
                        const std::filesystem::path& path) {
  while (true) {
    Descriptor file(repeat([&] {
      return ::openat(folder.number(), leaf.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                      k_new_file_mode);
    }));
    if (!file.is_open()) {
      return failure("files.lock", path, "cannot be locked", system_reason(errno));
    }
    if (repeat([&] { return ::flock(file.number(), LOCK_EX | LOCK_NB); }) != 0) {
      if (errno == EWOULDBLOCK) return busy(file, path);
      return failure("files.lock", path, "cannot be locked", system_reason(errno));
    }
    if (!is_still_there(folder, leaf, file)) continue;
    // A killed holder's id may be longer than ours.
    if (repeat([&] { return ::ftruncate(file.number(), 0); }) != 0) {
      return failure("files.lock", path, "cannot be locked", system_reason(errno));
    }
    INFRA_TRY_DONE(write_all(file, path, std::to_string(::getpid()) + '\n'));
    return Lock(std::move(folder), std::move(file), leaf);
  }
}

Lock::~Lock() {
  if (file_.is_open()) ::unlinkat(folder_.number(), leaf_.c_str(), 0);
}

}  // namespace infra::files
