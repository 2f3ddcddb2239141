// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/cli.hpp"

#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/commands.hpp"
#include "app/completion.hpp"
#include "app/usage.hpp"
#include "base/diagnostic.hpp"

namespace infra::app {

namespace {

constexpr char k_help[] = R"(Examples:
  infra init                               start a workspace: a spec to begin with
  infra build --provider aws               environments/*/environment.yaml -> environments/*/aws/
  infra validate                           check them, write nothing
  infra help spec.enum                     what an error means, and how to mend it
  infra build --help                       more of one command

Exit codes: 0 done, 1 the spec is wrong, 2 wrong usage, 3 disk and spec differ,
4 a plugin failed, 5 reading or writing failed, 6 Terragrunt failed, 70 a bug of infra,
130 interrupted.)";

using Add = void (*)(CLI::App& app, CommandLine& line);

// In the order in which the help shows them.
constexpr Add k_commands[] = {
    add_init,   add_build,  add_validate, add_show,   add_explain, add_graph,      add_bootstrap,
    add_module, add_plugin, add_schema,   add_doctor, add_help,    add_completion,
};

void add_common(CLI::App& app, CommandLine& line) {
  auto& options = line.common;
  static const std::map<std::string, Color> k_colors = {
      {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
  app.add_option("-C", options.directory, "Work in this directory")->type_name("DIR");
  app.add_option("--plugin-dir", options.plugin_dirs, "Look for plugins here first")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option_function<int>(
         "--plugin-timeout",
         [&options](int seconds) { options.plugin_timeout = std::chrono::seconds(seconds); },
         "Stop a plugin that takes longer than so many seconds (30)")
      ->type_name("SECONDS")
      ->check(CLI::Range(1, 3600));
  const auto* color =
      app.add_option("--color", options.color, "Color messages: auto, always, never")
          ->type_name("WHEN")
          ->transform(CLI::Transformer(k_colors))
          ->option_text("WHEN");
  line.values[color] = words({"auto", "always", "never"});
  app.add_flag("-v,--verbose", options.verbose, "Say what is being done");
  static const std::map<std::string, LogFormat> k_log_formats = {{"text", LogFormat::text},
                                                                 {"json", LogFormat::json}};
  const auto* log_format =
      app.add_option("--log-format", options.log_format, "How -v says it: text, json")
          ->type_name("FORMAT")
          ->transform(CLI::Transformer(k_log_formats))
          ->option_text("FORMAT");
  line.values[log_format] = words({"text", "json"});
  app.add_flag("-q,--quiet", options.quiet, "Say nothing but errors");
}

ExitCode print_completion(const CLI::App& app, const CommandLine& line,
                          const std::vector<std::string>& words) {
  std::fputs(complete(app, line, words).c_str(), stdout);
  return ExitCode::done;
}

}  // namespace

ExitCode run(int argc, char** argv) {
  CLI::App app("Builds Terragrunt trees for AWS and Google Cloud from one spec.", "infra");
  app.set_version_flag("--version", "infra " INFRA_VERSION);
  app.set_help_flag("-h,--help", "Show what this command does");
  app.footer(k_help);
  app.require_subcommand(1);
  app.fallthrough();

  CommandLine line;
  add_common(app, line);
  for (const auto add : k_commands) add(app, line);

  if (argc > 1 && argv[1] == std::string_view(k_complete_command)) {
    return print_completion(app, line, {argv + 2, argv + argc});
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked_for_text) {
    app.exit(asked_for_text);
    return ExitCode::done;
  } catch (const CLI::ParseError& wrong) {
    Report report(line.common);
    return report.finish(report.fail(wrong_usage(app, wrong), Sources()));
  }
  Report report(line.common);
  return report.finish(line.command(report));
}

}  // namespace infra::app
