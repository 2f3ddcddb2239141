// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/linux_sandbox.hpp"

#include <sys/prctl.h>

#include "process/sandbox.hpp"

namespace infra::process {

Sandbox sandbox_on_offer() { return {.calls = can_deny_calls(), .files = can_deny_files()}; }

Sandbox enter_sandbox(const std::vector<std::filesystem::path>& readable) {
  // Both ask that no program started from here can gain rights.
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return {};
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  // Files first: its own calls are refused afterwards.
  const bool files = deny_files(readable);
  return {.calls = deny_calls(), .files = files};
}

}  // namespace infra::process
