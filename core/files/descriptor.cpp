// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/descriptor.hpp"

#include <unistd.h>

namespace infra::files {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    number_ = std::exchange(other.number_, k_none);
  }
  return *this;
}

// Not repeated when a signal comes: Linux has let go of the number by then, and another thread may
// already hold it.
void Descriptor::close() {
  if (is_open()) ::close(number_);
  number_ = k_none;
}

}  // namespace infra::files
