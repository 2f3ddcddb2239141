// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <exception>

#include "app/cli.hpp"
#include "base/assertion.hpp"
#include "process/self.hpp"

int main(int argc, char** argv) {
  try {
    infra::process::ignore_broken_pipes();
    return static_cast<int>(infra::app::run(argc, argv));
  } catch (const std::exception& escaped) {
    // No exception is meant to come this far: each is caught by the library that owns its thrower.
    infra::report_bug(escaped.what());
  }
}
