// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/sandbox.hpp"

#include "app/doctor/check.hpp"

namespace infra::app::doctor {

namespace {

Check narrowing(const std::string& what, bool is_there, const std::string& how) {
  if (is_there) return {what, "refused by the system (" + how + ")", ""};
  return {what, "not refused: this system has no " + how,
          "infra works all the same; use plugins of people that you trust", State::weak};
}

}  // namespace

Checks look_at_sandbox() {
  const auto offered = process::sandbox_on_offer();
  return {narrowing("plugins that write, connect or start programs", offered.calls, "seccomp"),
          narrowing("plugins that read other files", offered.files, "Landlock")};
}

}  // namespace infra::app::doctor
