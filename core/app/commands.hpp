// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/options.hpp"
#include "app/report.hpp"
#include "base/exit_code.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"

// Each command is a file of its own, command_<name>.cpp: its help, its options, and what it does. What
// stands here adds them to the command line; `k_commands` of cli.cpp lists them.
namespace infra::app {

// A word that may stand somewhere on the command line, and what it means.
struct Candidate {
  std::string word;
  std::string help;
};

// The words that may stand as a value, for whoever completes it in a shell.
using Values = std::function<std::vector<Candidate>(const CommonOptions&)>;

// The command line once it was read: what every command takes, and the one to run.
struct CommandLine {
  CommonOptions common;
  std::function<ExitCode(Report&)> command;
  // Of options and arguments that not every text is a value of. What is called DIR is a folder.
  std::map<const CLI::Option*, Values> values;
};

void add_bootstrap(CLI::App& app, CommandLine& line);
void add_build(CLI::App& app, CommandLine& line);
void add_completion(CLI::App& app, CommandLine& line);
void add_doctor(CLI::App& app, CommandLine& line);
void add_explain(CLI::App& app, CommandLine& line);
void add_graph(CLI::App& app, CommandLine& line);
void add_help(CLI::App& app, CommandLine& line);
void add_init(CLI::App& app, CommandLine& line);
void add_module(CLI::App& app, CommandLine& line);
void add_plugin(CLI::App& app, CommandLine& line);
void add_schema(CLI::App& app, CommandLine& line);
void add_show(CLI::App& app, CommandLine& line);
void add_validate(CLI::App& app, CommandLine& line);

// What a command does, with the options of its own that were read.
template <typename Options>
using Run = ExitCode (*)(const CommonOptions& common, const Options& options, Report& report);

// Has the command line run this when it names the command. The options are shared by the parser, which
// fills them in, and by the command, which comes later.
template <typename Options>
void runs(CLI::App& command, CommandLine& line, std::shared_ptr<const Options> options,
          Run<Options> run) {
  command.final_callback([&line, options = std::move(options), run] {
    line.command = [&line, options, run](Report& report) {
      return run(line.common, *options, report);
    };
  });
}

// Arguments that several commands have.
void add_environment(CLI::App& command, CommandLine& line, std::string& environment);
void add_environments(CLI::App& command, CommandLine& line, std::vector<std::string>& environments);
void add_providers(CLI::App& command, CommandLine& line, std::vector<std::string>& providers);
void add_provider(CLI::App& command, CommandLine& line, std::string& provider);
void add_plugin_name(CLI::App& command, CommandLine& line, std::string& plugin);
void add_plugin_names(CLI::App& command, CommandLine& line, std::vector<std::string>& plugins);
void add_format(CLI::App& command, CommandLine& line);

// --format of a command whose result is one document, in each of these formats.
void add_document_format(CLI::App& command, CommandLine& line, std::string& format,
                         const std::vector<std::string>& formats);
Done known_format(const std::string& format, const std::vector<std::string>& formats);

// The end of such a command: the document on standard output, or what is wrong.
ExitCode print_document(const Result<std::string>& text, const Sources& sources, Report& report);

// Values that are always the same few words.
Values words(std::vector<std::string> words);

}  // namespace infra::app
