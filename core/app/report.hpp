// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/options.hpp"
#include "app/report/account.hpp"
#include "app/report/difference.hpp"
#include "app/report/progress.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"
#include "tree/preview.hpp"

namespace infra::app {

// All that a command says. Results go to standard output; complaints go to standard error as text, and
// to standard output in a format for machines.
class Report {
public:
  explicit Report(const CommonOptions& options);

  // A line for people, who may ask for quiet. A machine that reads one document of standard output does
  // not get it.
  void result(const std::string& line) const;

  // A result that is a whole text, byte for byte: a schema, a script. Fails when not all of it arrived.
  Done document(const std::string& text) const;
  // A text that was asked for: people get it, quiet or not.
  void lines(std::string_view text) const;
  // The same for what would become of a file, for whoever reads text. Fails when not all of it arrived.
  Done difference(const tree::FileChange& change, const std::string& name) const;

  // The same for machines.
  void outcome(EnvironmentOutcome outcome);

  // Sorted, each once. Notes and warnings are left out when the user asked for quiet.
  void complain(Diagnostics diagnostics, const Sources& sources);

  // What to say to a failure, and the exit code that goes with it.
  ExitCode fail(const Failure& failure, const Sources& sources);

  // The end of the run: prints what is printed in one piece. Returns the code.
  ExitCode finish(ExitCode code);

  // Shown to people who look on, who did not ask for quiet.
  Progress progress(std::string what, std::size_t total) const;

  // For whoever asked to see more with -v.
  void detail(const std::string& line) const;
  bool tells_details() const;

private:
  void tell(std::string_view line) const;

  Format format_ = Format::text;
  LogFormat log_format_ = LogFormat::text;
  bool colored_ = false;  // complaints
  DiffStyle diff_style_;
  bool quiet_ = false;
  Account account_;
  std::vector<Complaint> said_;
};

}  // namespace infra::app
