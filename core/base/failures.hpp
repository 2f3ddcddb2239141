// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <utility>

#include "base/result.hpp"

namespace infra {

// How a run ends in which several things went wrong: as the one does that a script must not miss. What a
// person can mend in a file comes before what somebody has to look into.
constexpr ExitCode graver(ExitCode a, ExitCode b) {
  constexpr ExitCode k_by_gravity[] = {
      ExitCode::done,        ExitCode::drift,         ExitCode::wrong_spec,
      ExitCode::wrong_usage, ExitCode::plugin_failed, ExitCode::program_failed,
      ExitCode::io_failed,   ExitCode::our_bug,       ExitCode::interrupted};
  ExitCode gravest = a;
  for (const auto code : k_by_gravity) {
    if (code == a || code == b) gravest = code;
  }
  return gravest;
}

// What went wrong with some of several things, of which each is tried: all that is wrong is said in one run.
class Failures {
public:
  void add(Failure failure) {
    code_ = graver(code_, failure.code);
    append(diagnostics_, std::move(failure.diagnostics));
  }

  // A failure when there was one.
  Done done() && {
    if (code_ == ExitCode::done) return {};
    return Failure(code_, std::move(diagnostics_));
  }

private:
  ExitCode code_ = ExitCode::done;
  Diagnostics diagnostics_;
};

}  // namespace infra
