// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "app/options.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"

namespace infra::app {

// One complaint as text: place, severity, reason, id; then the line with the mistake underlined and
// the remedy. Ends with a line break.
std::string to_text(const Diagnostic& diagnostic, const Sources& sources, bool colored);

// All that a command says. Results go to standard output, everything else to standard error.
class Report {
public:
  explicit Report(const CommonOptions& options);

  void result(const std::string& line) const;

  // A result that is a whole text, byte for byte: a schema, a script. Fails when not all of it arrived.
  Done document(const std::string& text) const;

  // Sorted, each once. Notes and warnings are left out when the user asked for quiet.
  void complain(Diagnostics diagnostics, const Sources& sources) const;

  // What to say to a failure, and the exit code that goes with it.
  ExitCode fail(const Failure& failure, const Sources& sources) const;

  // For whoever asked to see more with -v.
  void detail(const std::string& line) const;

private:
  bool colored_ = false;
  bool quiet_ = false;
};

}  // namespace infra::app
