// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/completion.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace infra::app {

namespace {

using Option = CLI::Option;

// What a value stands for when its name is this.
constexpr char k_folder[] = "DIR";
constexpr char k_folders[] = ":folders\n";

bool starts_with(const std::string& text, const std::string& prefix) {
  return text.compare(0, prefix.size(), prefix) == 0;
}

bool takes_value(const Option& option) { return option.get_items_expected_max() > 0; }

bool takes_several(const Option& option) { return option.get_items_expected_max() > 1; }

// The name of a flag as it is typed: the long one where it has both.
std::string typed_name(const Option& option) {
  if (!option.get_lnames().empty()) return "--" + option.get_lnames().front();
  return option.get_snames().empty() ? "" : "-" + option.get_snames().front();
}

// The words before the one that is typed, understood as far as that goes: a command line that is not
// finished yet is right in no other sense.
class Typed {
public:
  Typed(const CLI::App& app, const std::vector<std::string>& words) : app_(app), command_(&app) {
    for (const auto& word : words) read(word);
  }

  const CLI::App& command() const { return *command_; }
  bool has_command() const { return command_ != &app_; }
  // Whether the next word names a command, or one below it: "plugin list".
  bool lacks_command() const { return !command_->get_subcommands({}).empty(); }
  // Nobody knows what may follow a command that there is not.
  bool is_lost() const { return is_lost_; }

  // The flag that the next word is the value of.
  const Option* waiting() const { return waiting_; }
  // The place of the next word that is no flag.
  const Option* next_argument() const;

  // Of this command or of all.
  const Option* find(const std::string& name) const {
    const auto* own = command_->get_option_no_throw(name);
    return own != nullptr ? own : app_.get_option_no_throw(name);
  }

  bool flags_may_follow() const { return !only_arguments_; }
  bool was_given(const Option* option) const {
    return std::any_of(given_.begin(), given_.end(),
                       [&](const auto& pair) { return pair.first == option; });
  }
  std::vector<std::string> values_of(const Option* option) const {
    std::vector<std::string> values;
    for (const auto& [given, value] : given_) {
      if (given == option) values.push_back(value);
    }
    return values;
  }

private:
  void read(const std::string& word);
  void read_flag(const std::string& word);

  const CLI::App& app_;
  const CLI::App* command_;
  const Option* waiting_ = nullptr;
  bool only_arguments_ = false;
  bool is_lost_ = false;
  std::vector<std::pair<const Option*, std::string>> given_;
};

void Typed::read(const std::string& word) {
  if (waiting_ != nullptr) {
    given_.emplace_back(std::exchange(waiting_, nullptr), word);
  } else if (word == "--" && !only_arguments_) {
    only_arguments_ = true;
  } else if (word.size() > 1 && word.front() == '-' && !only_arguments_) {
    read_flag(word);
  } else if (lacks_command()) {
    const auto* const before = command_;
    for (const auto* command : before->get_subcommands({})) {
      if (command->get_name() == word) command_ = command;
    }
    is_lost_ = is_lost_ || command_ == before;
  } else if (const auto* argument = next_argument()) {
    given_.emplace_back(argument, word);
  }
}

void Typed::read_flag(const std::string& word) {
  const bool is_long = word[1] == '-';
  const auto equals = is_long ? word.find('=') : std::string::npos;
  const auto name = is_long ? word.substr(0, equals) : word.substr(0, 2);
  const auto* option = find(name);
  if (option == nullptr) return;
  if (!takes_value(*option)) {
    given_.emplace_back(option, "");
  } else if (equals != std::string::npos) {
    given_.emplace_back(option, word.substr(equals + 1));
  } else if (!is_long && word.size() > 2) {
    given_.emplace_back(option, word.substr(2));
  } else {
    waiting_ = option;
  }
}

const Option* Typed::next_argument() const {
  for (const auto* option : command_->get_options()) {
    if (option->get_positional() && (takes_several(*option) || !was_given(option))) return option;
  }
  return nullptr;
}

// What every command takes, as far as it was typed.
CommonOptions common_of(const CLI::App& app, const Typed& typed) {
  CommonOptions common;
  const auto folders = typed.values_of(app.get_option_no_throw("-C"));
  if (!folders.empty()) common.directory = folders.back();
  for (const auto& folder : typed.values_of(app.get_option_no_throw("--plugin-dir"))) {
    common.plugin_dirs.emplace_back(folder);
  }
  return common;
}

std::vector<Candidate> commands_of(const CLI::App& app) {
  std::vector<Candidate> candidates;
  for (const auto* command : app.get_subcommands({})) {
    if (command->get_group().empty()) continue;  // hidden
    candidates.push_back({command->get_name(), command->get_description()});
  }
  return candidates;
}

// The flags that may still be given: of the command, then of all.
std::vector<Candidate> flags_of(const CLI::App& app, const Typed& typed) {
  std::vector<Candidate> candidates;
  const auto add_those_of = [&](const CLI::App& owner) {
    for (const auto* option : owner.get_options()) {
      const auto name = typed_name(*option);
      const bool is_new = std::none_of(candidates.begin(), candidates.end(),
                                       [&](const Candidate& other) { return other.word == name; });
      const bool may_follow = takes_several(*option) || !typed.was_given(option);
      if (!name.empty() && is_new && may_follow)
        candidates.push_back({name, option->get_description()});
    }
  };
  add_those_of(typed.command());
  if (typed.has_command()) add_those_of(app);
  return candidates;
}

std::string lines_of(const std::vector<Candidate>& candidates, const std::string& typed) {
  std::string lines;
  for (const auto& [word, help] : candidates) {
    if (starts_with(word, typed)) lines += word + (help.empty() ? "" : '\t' + help) + '\n';
  }
  return lines;
}

// The values of an option that begin as what is typed of it, behind what stands before: "--provider=".
std::string values_for(const Option& option, const CommandLine& line, const CommonOptions& common,
                       const std::vector<std::string>& given, std::string before,
                       std::string value) {
  const auto& name = option.get_positional() ? option.get_name(true) : option.get_type_name();
  if (name == k_folder) return k_folders;
  const auto found = line.values.find(&option);
  if (found == line.values.end()) return {};

  auto used = given;
  if (const char delimiter = option.get_delimiter(); delimiter != '\0') {
    for (auto end = value.find(delimiter); end != std::string::npos; end = value.find(delimiter)) {
      used.push_back(value.substr(0, end));
      before += value.substr(0, end + 1);
      value = value.substr(end + 1);
    }
  }
  std::vector<Candidate> candidates;
  for (auto& candidate : found->second(common)) {
    const bool is_used = std::find(used.begin(), used.end(), candidate.word) != used.end();
    if (!is_used) candidates.push_back({before + candidate.word, std::move(candidate.help)});
  }
  return lines_of(candidates, before + value);
}

}  // namespace

std::string complete(const CLI::App& app, const CommandLine& line,
                     const std::vector<std::string>& words) {
  if (words.empty()) return lines_of(commands_of(app), "");
  const auto& last = words.back();
  const Typed typed(app, {words.begin(), words.end() - 1});
  const auto common = common_of(app, typed);
  const auto values = [&](const Option& option, const std::string& before,
                          const std::string& value) {
    return values_for(option, line, common, typed.values_of(&option), before, value);
  };

  if (typed.is_lost()) return {};
  if (typed.waiting() != nullptr) return values(*typed.waiting(), "", last);
  if (typed.flags_may_follow() && starts_with(last, "-")) {
    const auto equals = last.find('=');
    if (equals == std::string::npos) return lines_of(flags_of(app, typed), last);
    const auto* option = typed.find(last.substr(0, equals));
    if (option == nullptr || !takes_value(*option)) return {};
    return values(*option, last.substr(0, equals + 1), last.substr(equals + 1));
  }
  if (typed.lacks_command()) return lines_of(commands_of(typed.command()), last);
  const auto* argument = typed.next_argument();
  return argument == nullptr ? "" : values(*argument, "", last);
}

}  // namespace infra::app
