// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cerrno>

namespace infra::files {

// Makes a call of the system again while a signal interrupts it.
template <typename Call>
auto repeat(Call call) {
  while (true) {
    const auto result = call();
    if (result != -1 || errno != EINTR) return result;
  }
}

}  // namespace infra::files
