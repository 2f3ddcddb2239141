// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/cli.hpp"

#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/commands.hpp"
#include "app/usage.hpp"
#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "host/plugin_host.hpp"

namespace infra::app {

namespace {

constexpr char k_help[] = R"(Examples:
  infra build --provider aws               environments/*/environment.yaml -> environments/*/aws/
  infra validate                           check them, write nothing
  infra help spec.enum                     what an error means, and how to mend it
  infra build --help                       more of one command

Exit codes: 0 done, 1 the spec is wrong, 2 wrong usage, 3 disk and spec differ,
4 a plugin failed, 5 reading or writing failed, 6 Terragrunt failed, 70 a bug of infra.)";

constexpr char k_build_help[] = R"(Examples:
  infra build --provider aws               every environment of the workspace, for AWS
  infra build production --provider aws,gcp
  infra build --check                      in CI: exit 3 when a committed tree is out of date
  infra build --format json                what was written and what is wrong, for scripts)";

constexpr char k_validate_help[] = R"(Examples:
  infra validate                           every environment, for the providers that it names
  infra validate production --provider gcp
  infra validate --format github           in GitHub Actions: complaints at their lines
  infra validate --format sarif > infra.sarif)";

constexpr char k_error_help[] = R"(Examples:
  infra help                               all ids, a line each
  infra help spec.enum                     the page of one
  infra help build                         what infra build --help says)";

constexpr char k_bootstrap_help[] = R"(Examples:
  infra bootstrap production --provider aws          says what it will do, and asks
  infra bootstrap production --provider gcp --yes    in CI

Runs Terragrunt with your credentials. What is there already is left alone, so that it can be run again.)";

// What the hidden command gets that a plugin's own process is started with.
struct PluginHostOptions {
  std::string library;
  std::string name;
  std::string release;
};

// The command line, as data. Filled in by the parser below.
struct CommandLine {
  CommonOptions common;
  BuildOptions build;
  ValidateOptions validate;
  BootstrapOptions bootstrap;
  PluginHostOptions plugin_host;
  HelpOptions help;
  std::function<ExitCode(Report&)> command;
};

void add_common(CLI::App& app, CommonOptions& options) {
  static const std::map<std::string, Color> k_colors = {
      {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
  app.add_option("-C", options.directory, "Work in this directory")->type_name("DIR");
  app.add_option("--plugin-dir", options.plugin_dirs, "Look for plugins here first")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--color", options.color, "Color messages: auto, always, never")
      ->type_name("WHEN")
      ->transform(CLI::Transformer(k_colors))
      ->option_text("WHEN");
  app.add_flag("-v,--verbose", options.verbose, "Say what is being done");
  app.add_flag("-q,--quiet", options.quiet, "Say nothing but errors");
}

void add_providers(CLI::App& command, std::vector<std::string>& providers) {
  command
      .add_option("--provider", providers,
                  "The clouds, separated by commas; those that a spec names when none is given")
      ->type_name("P[,P...]")
      ->delimiter(',')
      ->allow_extra_args(false);  // what stands behind it is an environment
}

void add_format(CLI::App& command, CommonOptions& options) {
  static const std::map<std::string, Format> k_formats = {{"text", Format::text},
                                                          {"json", Format::json},
                                                          {"sarif", Format::sarif},
                                                          {"github", Format::github}};
  const auto take = [&options](const std::string& word) {
    const auto format = k_formats.find(word);
    if (format == k_formats.end()) {
      const std::vector<std::string> words{"text", "json", "sarif", "github"};
      throw CLI::ValidationError("--format", in_quotes(word) + " is not a format; " +
                                                 did_you_mean(word, words));
    }
    options.format = format->second;
  };
  command
      .add_option_function<std::string>(
          "--format", take,
          "Tell complaints and results as text, json, sarif or github; those for machines on "
          "standard output")
      ->type_name("FORMAT");
}

// Both commands work on environments, for providers.
template <typename Options>
void add_targets(CLI::App& command, Options& options) {
  command.add_option("ENV", options.environments, "The environments; all when none is named");
  add_providers(command, options.providers);
}

void add_build(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("build", "Build the trees of environments");
  add_targets(*command, line.build);
  add_format(*command, line.common);
  command->add_flag("--check", line.build.check,
                    "Write nothing; exit 3 when the tree is not what the spec says");
  command->add_flag("--force", line.build.force, "Overwrite files that were edited by hand");
  command->add_flag("--prune", line.build.prune, "Remove units that left the spec");
  command->add_flag("--upgrade", line.build.upgrade,
                    "Look up anew what \"latest\" means; else it stays what infra.lock says");
  command->footer(k_build_help);
  command->final_callback([&line] {
    line.command = [&line](Report& report) { return build(line.common, line.build, report); };
  });
}

void add_validate(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("validate", "Check specs as build does, and write nothing");
  add_targets(*command, line.validate);
  add_format(*command, line.common);
  command->footer(k_validate_help);
  command->final_callback([&line] {
    line.command = [&line](Report& report) { return validate(line.common, line.validate, report); };
  });
}

void add_bootstrap(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand(
      "bootstrap", "Make what a tree needs before its first plan: the buckets that keep its state");
  command->add_option("ENV", line.bootstrap.environment, "The environment")->required();
  add_providers(*command, line.bootstrap.providers);
  command->add_flag("--yes", line.bootstrap.yes, "Do not ask");
  command->footer(k_bootstrap_help);
  command->final_callback([&line] {
    line.command = [&line](Report& report) {
      return bootstrap(line.common, line.bootstrap, report);
    };
  });
}

void add_help(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("help", "Say what an error id means, without a network");
  command->add_option("WHAT", line.help.what,
                      "The id, or a command; all ids when nothing is named");
  command->footer(k_error_help);
  command->final_callback([&app, &line] {
    line.command = [&app, &line](Report& report) {
      const auto named = app.get_subcommands(
          [&](const CLI::App* one) { return one->get_name() == line.help.what; });
      if (named.empty()) return help(line.help, report);
      report.lines(named.front()->help(app.get_name()));
      return ExitCode::done;
    };
  });
}

void add_plugin_host(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand(host::k_plugin_host_command, "")->group("");
  command->add_option("LIBRARY", line.plugin_host.library)->required();
  command->add_option("NAME", line.plugin_host.name)->required();
  command->add_option("RELEASE", line.plugin_host.release)->required();
  command->final_callback([&line] {
    line.command = [&line](Report&) {
      const auto& options = line.plugin_host;
      return static_cast<ExitCode>(
          host::run_plugin_host(options.library, options.name, options.release));
    };
  });
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
  add_common(app, line.common);
  add_build(app, line);
  add_validate(app, line);
  add_bootstrap(app, line);
  add_help(app, line);
  add_plugin_host(app, line);

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
