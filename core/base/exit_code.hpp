// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

namespace infra {

// What the process tells its caller. Scripts depend on these numbers: they never change.
enum class ExitCode {
  done = 0,
  wrong_spec = 1,      // the spec, or a file that it names, is wrong
  wrong_usage = 2,     // the command line is wrong
  drift = 3,           // disk and spec differ, and build did not settle it
  plugin_failed = 4,   // a plugin failed, was refused, or answered what no spec line caused
  io_failed = 5,       // reading or writing failed; nothing is half written
  program_failed = 6,  // an external program failed
  our_bug = 70,
  interrupted = 130,
};

}  // namespace infra
