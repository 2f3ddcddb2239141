// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report.hpp"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "base/text.hpp"
#include "process/self.hpp"

namespace infra::app {

namespace {

struct Paint {
  bool colored;

  std::string operator()(const char* code, const std::string& text) const {
    return colored ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
  }
};

constexpr char k_bold[] = "1";
constexpr char k_green[] = "1;32";

struct Look {
  const char* word;
  const char* color;
};

Look look_of(Severity severity) {
  switch (severity) {
  case Severity::error:
    return {"error", "1;31"};
  case Severity::warning:
    return {"warning", "1;33"};
  case Severity::note:
    return {"note", "1;36"};
  }
  return {"error", "1;31"};
}

std::string place_of(const Position& position, const Sources& sources) {
  return printable(sources.name(position.file)) + ':' + std::to_string(position.line) + ':' +
         std::to_string(position.column) + ": ";
}

// "   14 |         arch: arm46" and, under the mistake, "^~~~~ hint".
std::string excerpt(const Diagnostic& diagnostic, const Position& position, const Sources& sources,
                    const Paint& paint) {
  const std::string number = std::to_string(position.line);
  const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
  const std::string line = printable_line(sources.line(position));
  const std::string marker = '^' + std::string(position.length > 1 ? position.length - 1 : 0, '~');
  std::string text = margin + number + " | " + line + '\n';
  text += std::string(margin.size() + number.size(), ' ') + " | " +
          std::string(position.column - 1, ' ') + paint(k_green, marker);
  if (!diagnostic.hint.empty()) text += ' ' + paint(k_green, printable(diagnostic.hint));
  return text + '\n';
}

bool wants_color(Color color) {
  if (color != Color::automatic) return color == Color::always;
  const char* no_color = std::getenv("NO_COLOR");
  return (no_color == nullptr || *no_color == '\0') && process::standard_error_is_terminal();
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, const Sources& sources, bool colored) {
  const Paint paint{colored};
  const Look look = look_of(diagnostic.severity);
  std::string text;
  if (diagnostic.position) text += paint(k_bold, place_of(*diagnostic.position, sources));
  text += paint(look.color, std::string(look.word) + ':') + ' ';
  if (!diagnostic.subject.empty()) text += printable(diagnostic.subject) + ": ";
  text += printable(diagnostic.message) + " [" + printable(diagnostic.id) + "]\n";
  if (diagnostic.position) return text + excerpt(diagnostic, *diagnostic.position, sources, paint);
  if (!diagnostic.hint.empty()) text += "  " + paint(k_green, printable(diagnostic.hint)) + '\n';
  return text;
}

Report::Report(const CommonOptions& options)
    : colored_(wants_color(options.color)), quiet_(options.quiet) {
  // Logs go where complaints go: standard output is for results.
  auto logger =
      std::make_shared<spdlog::logger>("infra", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_pattern("infra: %v");
  logger->set_level(options.verbose ? spdlog::level::debug : spdlog::level::warn);
  spdlog::set_default_logger(std::move(logger));
}

void Report::result(const std::string& line) const {
  std::fputs((printable(line) + '\n').c_str(), stdout);
}

Done Report::document(const std::string& text) const {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written) return {};
  return Failure(ExitCode::io_failed,
                 error("output.failed", "standard output did not take all of it"));
}

void Report::complain(Diagnostics diagnostics, const Sources& sources) const {
  sort_by_position(diagnostics);
  for (const auto& diagnostic : diagnostics) {
    if (quiet_ && diagnostic.severity != Severity::error) continue;
    std::fputs(to_text(diagnostic, sources, colored_).c_str(), stderr);
  }
}

ExitCode Report::fail(const Failure& failure, const Sources& sources) const {
  complain(failure.diagnostics, sources);
  return failure.code;
}

void Report::detail(const std::string& line) const { spdlog::debug("{}", printable(line)); }

}  // namespace infra::app
