// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

namespace infra {

// Ends the process with exit code 70 and says what to report: for what can only be a bug of ours.
// The built-ins stand for std::source_location, which clang 14 does not have yet.
[[noreturn]] void report_bug(const char* what, const char* file = __builtin_FILE(),
                             int line = __builtin_LINE());

// Holds in every build: a broken promise must not reach the user's tree.
inline void ensure(bool holds, const char* promise, const char* file = __builtin_FILE(),
                   int line = __builtin_LINE()) {
  if (!holds) report_bug(promise, file, line);
}

}  // namespace infra
