// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/doctor/check.hpp"
#include "base/text.hpp"

namespace infra::app {

namespace {

using doctor::Check;
using doctor::Checks;
using doctor::State;

constexpr char k_doctor_help[] = R"(Examples:
  infra doctor                             what this machine has, and what is missing
  infra doctor --format json | jq '.[] | select(.state == "missing")'

Plugins are loaded, in processes of their own; programs are asked for their versions. Nothing is written or fetched.
Exit code 0 when this machine can build, plan and apply, 4 when a plugin is unwell, 6 when a program is missing.)";

const std::vector<std::string> k_doctor_formats = {"text", "json"};

struct DoctorOptions {
  std::string format = k_doctor_formats.front();
};

Checks all_of(const CommonOptions& common) {
  Checks checks = doctor::look_at_plugins(common);
  for (auto& more :
       {doctor::look_at_sandbox(), doctor::look_at_programs(), doctor::look_at_workspace(common)}) {
    checks.insert(checks.end(), more.begin(), more.end());
  }
  return checks;
}

std::string word_of(State state) {
  return state == State::well ? "ok" : state == State::weak ? "weak" : "missing";
}

std::string as_text(const Checks& checks) {
  std::string text;
  for (const auto& check : checks) {
    std::string word = word_of(check.state);
    word.resize(9, ' ');
    text += word + printable(check.what) + ": " + printable(check.found) + '\n';
    if (!check.remedy.empty()) text += std::string(9, ' ') + printable(check.remedy) + '\n';
  }
  return text;
}

std::string as_json(const Checks& checks) {
  auto document = nlohmann::ordered_json::array();
  for (const auto& check : checks) {
    document.push_back({{"what", check.what},
                        {"state", word_of(check.state)},
                        {"found", check.found},
                        {"remedy", check.remedy}});
  }
  return document.dump(2) + '\n';
}

// The first that is missing decides: those of what is needed first come first.
ExitCode code_of(const Checks& checks) {
  const auto missing = std::find_if(checks.begin(), checks.end(), [](const Check& check) {
    return check.state == State::missing;
  });
  return missing == checks.end() ? ExitCode::done : missing->without;
}

ExitCode look(const CommonOptions& common, const DoctorOptions& options, Report& report) {
  if (const auto known = known_format(options.format, k_doctor_formats); !known) {
    return report.fail(known.error(), Sources());
  }
  const auto checks = all_of(common);
  const auto text = options.format == "json" ? as_json(checks) : as_text(checks);
  const auto printed = print_document(text, Sources(), report);
  return printed == ExitCode::done ? code_of(checks) : printed;
}

}  // namespace

void add_doctor(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<DoctorOptions>();
  auto* command =
      app.add_subcommand("doctor", "Say whether this machine can build, plan and apply");
  add_document_format(*command, line, options->format, k_doctor_formats);
  command->footer(k_doctor_help);
  runs<DoctorOptions>(*command, line, options, look);
}

}  // namespace infra::app
