// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "app/report/github.hpp"
#include "app/report/json.hpp"
#include "app/report/sarif.hpp"
#include "app/report/text.hpp"
#include "base/text.hpp"
#include "blueprint/value_json.hpp"
#include "process/self.hpp"

namespace infra::app {

namespace {

bool wants_color(Color color, bool is_terminal) {
  if (color != Color::automatic) return color == Color::always;
  const char* no_color = std::getenv("NO_COLOR");
  return (no_color == nullptr || *no_color == '\0') && is_terminal;
}

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

// Logs go where complaints go: standard output is for results.
void start_log(const CommonOptions& options) {
  auto logger =
      std::make_shared<spdlog::logger>("infra", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  if (options.log_format == LogFormat::json) {
    logger->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","message":%v})",
                        spdlog::pattern_time_type::utc);
  } else {
    logger->set_pattern("infra: %v");
  }
  logger->set_level(options.verbose ? spdlog::level::debug : spdlog::level::warn);
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace

Report::Report(const CommonOptions& options)
    : format_(options.format), log_format_(options.log_format),
      colored_(wants_color(options.color, process::standard_error_is_terminal())),
      quiet_(options.quiet) {
  diff_style_.printable = process::standard_output_is_terminal();
  diff_style_.colored = wants_color(options.color, diff_style_.printable);
  account_.workspace = options.directory;
  start_log(options);
}

void Report::result(const std::string& line) const {
  if (!quiet_) tell(line);
}

void Report::tell(std::string_view line) const {
  const bool is_for_people = format_ == Format::text || format_ == Format::github;
  if (is_for_people) print(printable(line) + '\n');
}

Done Report::document(const std::string& text) const {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  // Whoever reads it may have seen enough: `infra schema | head -1`.
  if (written || errno == EPIPE) return {};
  return Failure(ExitCode::io_failed,
                 error("output.failed", "standard output did not take all of it"));
}

void Report::lines(std::string_view text) const {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    tell(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

Done Report::difference(const tree::FileChange& change, const std::string& name) const {
  if (format_ != Format::text) return {};
  return document(to_diff(change, name, diff_style_));
}

void Report::outcome(EnvironmentOutcome outcome) {
  account_.environments.push_back(std::move(outcome));
}

void Report::complain(Diagnostics diagnostics, const Sources& sources) {
  sort_by_position(diagnostics);
  for (const auto& diagnostic : diagnostics) {
    if (quiet_ && diagnostic.severity != Severity::error) continue;
    // What the core says of a spec, it says once for each cloud.
    auto complaint = complaint_from(diagnostic, sources);
    if (std::find(said_.begin(), said_.end(), complaint) != said_.end()) continue;
    if (format_ == Format::text) {
      std::fputs(to_text(diagnostic, sources, colored_).c_str(), stderr);
    } else if (format_ == Format::github) {
      print(to_github(complaint));
    } else {
      account_.complaints.push_back(complaint);
    }
    said_.push_back(std::move(complaint));
  }
}

ExitCode Report::fail(const Failure& failure, const Sources& sources) {
  complain(failure.diagnostics, sources);
  return failure.code;
}

ExitCode Report::finish(ExitCode code) {
  account_.code = code;
  if (format_ == Format::json) print(to_json(account_));
  if (format_ == Format::sarif) print(to_sarif(account_));
  return code;
}

Progress Report::progress(std::string what, std::size_t total) const {
  const bool is_looked_at =
      !quiet_ && format_ == Format::text && process::standard_error_is_terminal();
  return {std::move(what), total, is_looked_at};
}

void Report::detail(const std::string& line) const {
  std::string message = printable(line);
  if (log_format_ == LogFormat::json) message = blueprint::to_json(message);
  spdlog::debug("{}", message);
}

bool Report::tells_details() const { return spdlog::should_log(spdlog::level::debug); }

}  // namespace infra::app
