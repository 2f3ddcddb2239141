// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/assertion.hpp"

#include <cstdio>
#include <cstdlib>

#include "base/exit_code.hpp"

namespace infra {

void report_bug(const char* what, const char* file, int line) {
  std::fprintf(
      stderr,
      "infra: this is a bug of infra, not of your spec: %s\n"
      "  at %s:%d. Please report it with the command that you ran, and the spec if you can.\n",
      what, file, line);
  std::fflush(stderr);
  std::_Exit(static_cast<int>(ExitCode::our_bug));
}

}  // namespace infra
