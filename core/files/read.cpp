// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/read.hpp"

#include <fcntl.h>

#include <cerrno>

#include "files/descriptor.hpp"
#include "files/failure.hpp"
#include "files/repeat.hpp"
#include "files/stream.hpp"

namespace infra::files {

Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit) {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const Descriptor file(
      repeat([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
  if (!file.is_open()) {
    return failure("files.read", path, "cannot be read", system_reason(errno));
  }
  return read_all(file, path, limit);
}

}  // namespace infra::files
