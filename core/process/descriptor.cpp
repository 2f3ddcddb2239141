// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/descriptor.hpp"

#include <unistd.h>

namespace infra::process {

void Descriptor::close() {
  if (number_ >= 0) ::close(number_);
  number_ = -1;
}

}  // namespace infra::process
