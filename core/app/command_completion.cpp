// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands.hpp"
#include "app/usage.hpp"
#include "embedded/completion_bash.hpp"
#include "embedded/completion_fish.hpp"
#include "embedded/completion_zsh.hpp"

namespace infra::app {

namespace {

constexpr char k_completion_help[] = R"(Examples:
  source <(infra completion bash)          for this shell; packages bring it for all

  infra completion bash > ~/.local/share/bash-completion/completions/infra
  infra completion zsh > ~/.zfunc/_infra   a folder of your fpath
  infra completion fish > ~/.config/fish/completions/infra.fish)";

struct CompletionOptions {
  std::string shell;
};

struct Script {
  std::string_view shell;
  std::string_view text;
};

const std::vector<Script>& scripts() {
  static const std::vector<Script> k_scripts = {{"bash", embedded::k_completion_bash},
                                                {"zsh", embedded::k_completion_zsh},
                                                {"fish", embedded::k_completion_fish}};
  return k_scripts;
}

std::vector<std::string> shells() {
  std::vector<std::string> shells;
  for (const auto& script : scripts()) shells.emplace_back(script.shell);
  return shells;
}

ExitCode completion(const CommonOptions& /*common*/, const CompletionOptions& options,
                    Report& report) {
  const auto found = std::find_if(scripts().begin(), scripts().end(), [&](const Script& script) {
    return script.shell == options.shell;
  });
  if (found == scripts().end()) {
    return report.fail(no_such("completion for the shell", options.shell, shells()), Sources());
  }
  const auto printed = report.document(std::string(found->text));
  return printed ? ExitCode::done : report.fail(printed.error(), Sources());
}

}  // namespace

void add_completion(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<CompletionOptions>();
  auto* command = app.add_subcommand("completion", "Print what completes infra in a shell");
  auto* shell = command->add_option("SHELL", options->shell, "bash, zsh or fish")->required();
  line.values[shell] = words(shells());
  command->footer(k_completion_help);
  runs<CompletionOptions>(*command, line, options, completion);
}

}  // namespace infra::app
