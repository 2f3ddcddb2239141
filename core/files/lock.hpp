// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "files/descriptor.hpp"

namespace infra::files {

// What one process at a time may have, until it lets go or ends, however it ends: the system takes
// the lock back from a killed process too.
class Lock {
public:
  // `folder` holds the file `leaf`, which is made, and gone again when the lock is. Fails at once
  // when another process has it. `path` is for messages.
  static Result<Lock> take(Descriptor folder, const std::string& leaf,
                           const std::filesystem::path& path);

  Lock(Lock&&) noexcept = default;
  Lock& operator=(Lock&&) = delete;
  ~Lock();

private:
  Lock(Descriptor folder, Descriptor file, std::string leaf)
      : folder_(std::move(folder)), file_(std::move(file)), leaf_(std::move(leaf)) {}

  Descriptor folder_;
  Descriptor file_;
  std::string leaf_;
};

}  // namespace infra::files
