// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/stream.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "files/failure.hpp"

namespace infra::files {

namespace {

Failure cannot_read(const std::filesystem::path& path, const std::string& reason) {
  return failure("files.read", path, "cannot be read", reason);
}

}  // namespace

Result<std::string> read_all(const Descriptor& file, const std::filesystem::path& path,
                             std::size_t limit) {
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) return cannot_read(path, system_reason(errno));
  if (S_ISDIR(about.st_mode)) return cannot_read(path, "it is a folder");
  if (!S_ISREG(about.st_mode)) return cannot_read(path, "it is not a regular file");

  // The size is only a hint: the file may grow while it is read. One byte more than there should be
  // is asked for, so that its end is seen without another round.
  const auto said = static_cast<std::size_t>(std::max<off_t>(about.st_size, 0));
  std::string text(std::min(said, limit) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t got = ::read(file.number(), text.data() + filled, text.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(path, system_reason(errno));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    // All that was said to be there, and one byte more was asked for.
    if (filled == said && filled < text.size()) break;
    if (filled > limit) {
      return cannot_read(path, "it is larger than " + std::to_string(limit) + " bytes");
    }
    if (filled == text.size()) text.resize(std::min(text.size() * 2, limit + 1));
  }
  text.resize(filled);
  return text;
}

Done write_all(const Descriptor& file, const std::filesystem::path& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return failure("files.write", path, "cannot be written", system_reason(errno));
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

}  // namespace infra::files
