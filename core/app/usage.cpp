// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/usage.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::app {

namespace {

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) {
    if (!command->get_group().empty()) names.push_back(command->get_name());
  }
  return names;
}

void add_flags_of(const CLI::App& app, std::vector<std::string>& names) {
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
}

// The command that the user meant to run, as far as it was understood.
const CLI::App& command_of(const CLI::App& app) {
  const auto parsed = app.get_subcommands();
  return parsed.empty() ? app : command_of(*parsed.front());
}

bool is_flag(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

// "see infra plugin info --help"
std::string help_of(const CLI::App& command) {
  std::string words;
  for (const auto* app = &command; app != nullptr; app = app->get_parent()) {
    words = app->get_name() + ' ' + words;
  }
  return "see " + words + "--help";
}

std::string remedy(const std::string& suggestion, const std::string& help) {
  if (suggestion.empty()) return help;
  return suggestion + (suggestion.back() == '?' ? " " : "; ") + help;
}

Failure unknown_flag(const CLI::App& app, const std::string& flag) {
  const CLI::App& command = command_of(app);
  std::vector<std::string> names;
  add_flags_of(app, names);
  if (&command != &app) add_flags_of(command, names);
  const auto word = flag.substr(0, flag.find('='));
  const auto near = nearest(word, names);
  const auto suggestion = near.empty() ? near : "did you mean " + near + "?";
  return Failure(ExitCode::wrong_usage, error("usage.flag", "there is no flag " + printable(word))
                                            .with_hint(remedy(suggestion, help_of(command))));
}

Failure unknown_command(const CLI::App& command, const std::string& word) {
  const auto names = command_names(command);
  return Failure(ExitCode::wrong_usage,
                 error("usage.command", "there is no command " + in_quotes(word))
                     .with_hint(remedy(did_you_mean(word, names), help_of(command))));
}

}  // namespace

Failure no_such(const std::string& noun, const std::string& word,
                const std::vector<std::string>& known) {
  return Failure(ExitCode::wrong_usage,
                 error("usage.choice", "there is no " + noun + ' ' + in_quotes(word))
                     .with_hint(did_you_mean(word, known)));
}

Failure wrong_usage(const CLI::App& app, const CLI::ParseError& wrong) {
  // What the parser could not place: the first of these is the mistake.
  const auto extras = app.remaining(true);
  const auto flag = std::find_if(extras.begin(), extras.end(), is_flag);
  if (flag != extras.end()) return unknown_flag(app, *flag);
  const auto& command = command_of(app);
  const bool lacks_command = !command.get_subcommands({}).empty();
  if (lacks_command && !extras.empty()) return unknown_command(command, extras.front());
  if (lacks_command) {
    return Failure(ExitCode::wrong_usage,
                   error("usage.no-command", "say what to do: " + joined(command_names(command)))
                       .with_hint(help_of(command)));
  }
  return Failure(ExitCode::wrong_usage,
                 error("usage.wrong", printable(wrong.what())).with_hint(help_of(command)));
}

}  // namespace infra::app
