// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/command_module_import.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/imported.hpp"
#include "app/modules.hpp"
#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "catalogue/read.hpp"
#include "catalogue/write.hpp"
#include "files/directory.hpp"

namespace infra::app {

namespace {

constexpr char k_module_import_help[] = R"(Examples:
  infra module import ./queue --source git::https://example.com/queue.git --ref v1.2.0
  infra module import ./infra-modules/modules/queue \
      --source 'git::https://example.com/infra-modules.git//modules/queue?ref=v1.2.0'
  infra module import queue.json           an interface that is data already
  infra module import ./queue --ref v1.3.0 --force      the next version; its source is known by now

Reads the variables and outputs of a Terraform module, or an interface in JSON, and writes it to
catalogue/<name>.json of the workspace: commit that file. Nothing is fetched or run. What the file says already and
the folder cannot say is kept: where the module is to be had, overlays, the types of outputs. A file that would
change is left alone, which is exit code 3: look at it with `infra module diff`, then add --force.)";

struct ImportOptions {
  std::string from;
  std::string name;
  PlaceOptions place;
  bool force = false;
};

Failure no_name(const std::string& name) {
  return Failure(ExitCode::wrong_usage,
                 error("module.name", in_quotes(name) + " cannot be the name of a module")
                     .with_hint("say --name with a letter or _, then letters, digits, _ and -"));
}

Failure would_change(const std::string& file, const ImportOptions& options,
                     const std::string& name) {
  return Failure(ExitCode::drift,
                 error("module.exists", "is there already and would change")
                     .about(file)
                     .with_hint("infra module diff catalogue/" + name + ".json " +
                                printable(options.from) + " shows what does; --force writes it"));
}

// What the file says so far, where it can be read; a damaged one says nothing.
std::optional<catalogue::Module> module_in(const std::optional<std::string>& text,
                                           const std::string& file) {
  if (!text) return std::nullopt;
  auto module = catalogue::read_workspace_module(*text, file);
  if (!module) return std::nullopt;
  return *std::move(module);
}

std::string counted(std::size_t number, const std::string& noun) {
  return std::to_string(number) + ' ' + noun + (number == 1 ? "" : "s");
}

Result<Diagnostics> import_module(const CommonOptions& common, const ImportOptions& options,
                                  Sources& sources, const Report& report) {
  INFRA_TRY(read, module_at(options.from, common, sources));
  const std::string name = options.name.empty() ? read.name : options.name;
  if (!blueprint::is_identifier(name)) return no_name(name);

  const std::string leaf = "catalogue/" + name + ".json";
  const std::string file = (common.directory / leaf).lexically_normal().string();
  INFRA_TRY(folder, files::Directory::open(common.directory));
  INFRA_TRY(there, folder.read(leaf));
  INFRA_TRY(module, placed(std::move(read.module), options.place, module_in(there, file)));

  const std::string text = catalogue::write(module);
  INFRA_TRY_DONE(catalogue::read_workspace_module(text, file));
  auto notes = what_is_unknown(module, file);
  append(notes, std::move(read.notes));
  const std::string size =
      counted(module.inputs.size(), "input") + ", " + counted(module.outputs.size(), "output");
  if (there == text) {
    report.result(file + ": up to date: " + size);
    return notes;
  }
  if (there && !options.force) return would_change(file, options, name);
  INFRA_TRY_DONE(folder.replace(leaf, text));
  report.result(file + ": written: " + size);
  return notes;
}

ExitCode import_it(const CommonOptions& common, const ImportOptions& options, Report& report) {
  Sources sources;
  const auto notes = import_module(common, options, sources, report);
  if (!notes) return report.fail(notes.error(), sources);
  report.complain(*notes, sources);
  return ExitCode::done;
}

}  // namespace

void add_module_import(CLI::App& module, CommandLine& line) {
  auto options = std::make_shared<ImportOptions>();
  auto* command =
      module.add_subcommand("import", "Write the interface of a module of your own to catalogue/");
  command->add_option("DIR", options->from, "A folder of .tf files, or a file of JSON")->required();
  const auto add = [&](const char* flag, std::string& value, const char* about, const char* type) {
    command->add_option(flag, value, about)->type_name(type);
  };
  auto& place = options->place;
  add("--name", options->name, "What to call it; as the folder or the file is called by default",
      "NAME");
  add("--source", place.source, "Where its repository is, as the source of a unit says it",
      "SOURCE");
  add("--ref", place.ref, "The tag whose interface this is", "REF");
  add("--version", place.version, "The version that the tag stands for; v1.2.0 stands for 1.2.0",
      "VERSION");
  add("--subdirectory", place.subdirectory, "The module's folder in the repository", "PATH");
  add("--commit", place.commit, "The commit that the tag names", "COMMIT");
  command->add_flag("--force", options->force, "Overwrite a file that would change");
  command->footer(k_module_import_help);
  runs<ImportOptions>(*command, line, options, import_it);
}

}  // namespace infra::app
