// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/command_plugin_new.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/new_plugin.hpp"
#include "base/text.hpp"
#include "files/directory.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

constexpr char k_plugin_new_help[] = R"(Examples:
  infra plugin new acme                    in the folder acme, for the provider acme
  infra plugin new acme-cloud --provider acme plugins/acme

Writes a project that builds against the installed SDK alone: a plugin that makes a network in each region, its data, its
tests, a module of its own, an environment to try it with, and a workflow for CI. It passes `infra plugin test` as it
is. Nothing is written where one of its files is there already.)";

struct NewOptions {
  PluginNames names;
  fs::path folder;
};

Failure no_name(const std::string& what, const std::string& name) {
  return Failure(
      ExitCode::wrong_usage,
      error("plugin.name", in_quotes(name) + " cannot be the name of a " + what)
          .with_hint("take a letter, then letters, digits and -, all of them small; at most 63"));
}

Done may_be_written(const files::Directory& folder, const std::vector<ProjectFile>& project) {
  std::vector<std::string> there;
  for (const auto& file : project) {
    INFRA_TRY(text, folder.read(file.path));
    if (text) there.push_back(file.path);
  }
  if (there.empty()) return {};
  return Failure(ExitCode::wrong_usage,
                 error("plugin.exists", "has " + joined(there) + " already; nothing was written")
                     .about(printable(folder.path().string()))
                     .with_hint("name a folder of its own: infra plugin new NAME DIR"));
}

std::string next_steps(const std::string& folder) {
  return "\nNext:\n"
         "  1. cd " +
         folder +
         " && cmake -S . -B build && cmake --build build\n"
         "  2. ctest --test-dir build --output-on-failure, which runs infra plugin test too\n"
         "  3. make facts.json and modules/network those of your cloud: README.md says more\n";
}

Result<std::string> write_project(const CommonOptions& common, const NewOptions& options,
                                  const Report& report) {
  auto names = options.names;
  if (names.provider.empty()) names.provider = names.name;
  if (!is_plugin_name(names.name)) return no_name("plugin", names.name);
  if (!is_plugin_name(names.provider)) return no_name("provider", names.provider);

  const auto leaf = options.folder.empty() ? fs::path(names.name) : options.folder;
  const auto place = (common.directory / leaf).lexically_normal();
  const auto project = new_plugin(names);
  INFRA_TRY(folder, files::Directory::make(place));
  INFRA_TRY_DONE(may_be_written(folder, project));
  for (const auto& file : project) INFRA_TRY_DONE(folder.replace(file.path, file.text));
  for (const auto& file : project) {
    report.result(printable((place / file.path).string()) + ": written");
  }
  return next_steps(printable(place.string()));
}

ExitCode write_it(const CommonOptions& common, const NewOptions& options, Report& report) {
  return print_document(write_project(common, options, report), Sources(), report);
}

}  // namespace

void add_plugin_new(CLI::App& plugin, CommandLine& line) {
  auto options = std::make_shared<NewOptions>();
  auto* command = plugin.add_subcommand("new", "Begin a plugin of your own: a project that builds");
  command->add_option("NAME", options->names.name, "What to call it: a-z, 0-9 and -")->required();
  command->add_option("DIR", options->folder, "Where to; a folder of its name by default");
  command
      ->add_option("--provider", options->names.provider,
                   "The provider that it serves; called as the plugin by default")
      ->type_name("PROVIDER");
  command->footer(k_plugin_new_help);
  runs<NewOptions>(*command, line, options, write_it);
}

}  // namespace infra::app
