// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/command_module_import.hpp"
#include "app/commands.hpp"
#include "app/module_data.hpp"
#include "app/modules.hpp"

namespace infra::app {

namespace {

constexpr char k_module_help[] = R"(Examples:
  infra module list                        whose interfaces are known
  infra module show vpc --provider aws     the inputs and outputs of one
  infra module diff vpc ./terraform-aws-vpc     what another version of it changes
  infra module import ./queue --source git::https://example.com/queue.git --ref v1.2.0

infra checks every input of every unit against the interface of its module. Those of the modules that a
plugin uses come with it; those of your own are in catalogue/ of the workspace, where import writes them.)";

constexpr char k_module_list_help[] = R"(Examples:
  infra module list
  infra module list --provider aws         those that the plugin for a provider brings
  infra module list --format json | jq -r '.[] | select(.plugin == null) | .name')";

constexpr char k_show_help[] = R"(Examples:
  infra module show vpc
  infra module show network --provider gcp      where several have that name
  infra module show ./modules/queue        a folder of .tf files, as infra reads it
  infra module show vpc --format json | jq '.inputs | map_values(select(.required))'

Types of outputs are worked out, for modules do not declare them.)";

constexpr char k_diff_help[] = R"(Examples:
  infra module diff vpc ./terraform-aws-vpc     the known interface, and a clone at another tag
  infra module diff queue queue-2.json --format json | jq '.changes[] | select(.breaking)'
  infra module diff ./old ./new            two folders

Each of them is a name, a folder of .tf files, or a file of JSON. Changes are
  breaking      what was right may be refused, or something has to be said now
  behaviour     all is taken as it was, and something else may be built: read the plan
  compatible    nothing changes by itself
What one of the two does not know, such as the type of an output, is no change. Exit codes: 0 when both are
the same, 3 when they differ.)";

const std::vector<std::string> k_module_formats = {"text", "json"};

struct ModuleOptions {
  std::string module;
  std::string other;
  std::string provider;
  std::string format = k_module_formats.front();
};

std::string in_format(const std::string& format, const nlohmann::ordered_json& document,
                      const std::string& text) {
  return format == "json" ? document.dump(2) + '\n' : text;
}

Result<std::string> list_text(const CommonOptions& common, const ModuleOptions& options) {
  INFRA_TRY_DONE(known_format(options.format, k_module_formats));
  INFRA_TRY(modules, known_modules(common, options.provider));
  return in_format(options.format, list_of(modules), list_as_text(modules));
}

ExitCode list(const CommonOptions& common, const ModuleOptions& options, Report& report) {
  return print_document(list_text(common, options), Sources(), report);
}

Result<std::string> show_text(const CommonOptions& common, const ModuleOptions& options,
                              Sources& sources) {
  INFRA_TRY_DONE(known_format(options.format, k_module_formats));
  INFRA_TRY(module, module_meant(options.module, common, options.provider, sources));
  return in_format(options.format, interface_of(module), interface_as_text(module));
}

ExitCode show(const CommonOptions& common, const ModuleOptions& options, Report& report) {
  Sources sources;
  const auto text = show_text(common, options, sources);
  return print_document(text, sources, report);
}

Result<ModuleDifference> difference_of(const CommonOptions& common, const ModuleOptions& options,
                                       Sources& sources) {
  INFRA_TRY_DONE(known_format(options.format, k_module_formats));
  INFRA_TRY(before, module_meant(options.module, common, options.provider, sources));
  INFRA_TRY(after, module_meant(options.other, common, options.provider, sources));
  auto changes = interface::differences(before.module, after.module);
  return ModuleDifference{std::move(before), std::move(after), std::move(changes)};
}

ExitCode diff(const CommonOptions& common, const ModuleOptions& options, Report& report) {
  Sources sources;
  const auto difference = difference_of(common, options, sources);
  if (!difference) return report.fail(difference.error(), sources);
  const auto text = in_format(options.format, document_of(*difference), as_text(*difference));
  const auto code = print_document(text, sources, report);
  if (code != ExitCode::done) return code;
  return difference->changes.empty() ? ExitCode::done : ExitCode::drift;
}

std::vector<Candidate> names_of_modules(const CommonOptions& common) {
  std::vector<Candidate> candidates;
  const auto modules = known_modules(common, "");
  if (!modules) return candidates;
  for (const auto& module : *modules) {
    const auto is_same = [&](const Candidate& other) { return other.word == module.name; };
    if (std::any_of(candidates.begin(), candidates.end(), is_same)) continue;
    candidates.push_back({module.name, module.brought_by()});
  }
  return candidates;
}

void add_name(CLI::App& command, CommandLine& line, const std::string& name, std::string& word) {
  const auto* option =
      command.add_option(name, word, "Its name, a folder of .tf files, or a file of JSON")
          ->required();
  line.values[option] = names_of_modules;
}

std::shared_ptr<ModuleOptions> add_part(CLI::App& command, CommandLine& line) {
  auto options = std::make_shared<ModuleOptions>();
  add_provider(command, line, options->provider);
  add_document_format(command, line, options->format, k_module_formats);
  return options;
}

void add_module_list(CLI::App& module, CommandLine& line) {
  auto* command = module.add_subcommand("list", "Whose interfaces are known, and who brings them");
  auto options = add_part(*command, line);
  command->footer(k_module_list_help);
  runs<ModuleOptions>(*command, line, options, list);
}

void add_module_show(CLI::App& module, CommandLine& line) {
  auto* command = module.add_subcommand("show", "The inputs and outputs of a module");
  auto options = add_part(*command, line);
  add_name(*command, line, "NAME", options->module);
  command->footer(k_show_help);
  runs<ModuleOptions>(*command, line, options, show);
}

void add_module_diff(CLI::App& module, CommandLine& line) {
  auto* command = module.add_subcommand("diff", "What changed from one interface to another");
  auto options = add_part(*command, line);
  add_name(*command, line, "OLD", options->module);
  add_name(*command, line, "NEW", options->other);
  command->footer(k_diff_help);
  runs<ModuleOptions>(*command, line, options, diff);
}

}  // namespace

void add_module(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("module", "Look into modules' interfaces; add your own");
  command->require_subcommand(1);
  command->footer(k_module_help);
  add_module_list(*command, line);
  add_module_show(*command, line);
  add_module_diff(*command, line);
  add_module_import(*command, line);
}

}  // namespace infra::app
