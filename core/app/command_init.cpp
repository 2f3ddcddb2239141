// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "app/commands.hpp"
#include "app/plugins.hpp"
#include "app/schemas.hpp"
#include "app/workspace.hpp"
#include "base/text.hpp"
#include "embedded/init_environment.hpp"
#include "embedded/init_gitignore.hpp"
#include "files/directory.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

constexpr char k_init_help[] = R"(Examples:
  infra init                               here
  infra init infrastructure                in a folder that is made if need be

Writes environments/production/environment.yaml, a spec to begin with; .infra/environment.schema.json, with
which an editor completes and checks it; and .gitignore. What is there already is left as it is.)";

constexpr char k_next_steps[] = R"(
Next:
  1. make the spec your own: the lines that say CHANGE
  2. infra validate
  3. infra build, and commit what comes of it
  4. infra bootstrap production --provider aws (or gcp), which makes what keeps the state
  5. terragrunt --working-dir environments/production/aws run --all plan
)";

constexpr char k_spec[] = "environments/production/environment.yaml";
constexpr char k_schema[] = ".infra/environment.schema.json";
constexpr char k_gitignore[] = ".gitignore";

struct InitOptions {
  fs::path folder = ".";
};

// A file that a workspace begins with.
struct StartFile {
  std::string name;
  std::string text;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '/')) {
      line.pop_back();
    }
    if (!line.empty() && line.front() != '#') lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> missing_lines(const std::string& text, const std::string& wanted) {
  std::vector<std::string> missing;
  const auto has = lines_of(text);
  for (auto& line : lines_of(wanted)) {
    if (std::find(has.begin(), has.end(), line) == has.end()) missing.push_back(std::move(line));
  }
  return missing;
}

// What to say of a file that is there already: where it matters, what it lacks.
std::string state_of(const StartFile& wanted, const std::string& text) {
  std::string there = "is there already";
  if (wanted.name == k_schema && text != wanted.text) {
    return there + ", and not what `infra schema` prints: infra schema > " + k_schema;
  }
  if (wanted.name == k_gitignore) {
    const auto missing = missing_lines(text, wanted.text);
    if (!missing.empty()) return there + "; it could have " + joined(missing);
  }
  return there;
}

Result<std::vector<StartFile>> wanted_files(const CommonOptions& common) {
  INFRA_TRY(plugins, installed_plugins(common));
  return std::vector<StartFile>{
      {k_spec, std::string(embedded::k_init_environment)},
      {k_schema, environment_schema(plugins)},
      {k_gitignore, std::string(embedded::k_init_gitignore)},
  };
}

// Whoever has environments has begun, whatever they are called.
std::string environments_there(const fs::path& workspace) {
  const auto names = environment_names(workspace);
  return names.empty() ? "" : "environments/ has " + joined(names) + " already";
}

// Looks at everything before it writes anything. Says what it did, and whether it did anything.
Result<bool> start(const fs::path& workspace, std::vector<StartFile> files, const Report& report) {
  INFRA_TRY(folder, files::Directory::make(workspace));
  std::vector<std::string> said;
  std::vector<StartFile> missing;
  for (auto& file : files) {
    const auto others = file.name == k_spec ? environments_there(workspace) : "";
    INFRA_TRY(text, folder.read(file.name));
    if (text) {
      said.push_back(file.name + ": " + state_of(file, *text));
    } else if (!others.empty()) {
      said.push_back(file.name + ": not written, since " + others);
    } else {
      said.push_back(file.name + ": written");
      missing.push_back(std::move(file));
    }
  }
  for (const auto& file : missing) INFRA_TRY_DONE(folder.replace(file.name, file.text));
  for (const auto& line : said) report.result(line);
  return !missing.empty();
}

ExitCode init(const CommonOptions& common, const InitOptions& options, Report& report) {
  auto files = wanted_files(common);
  if (!files) return report.fail(files.error(), Sources());
  const auto workspace = (common.directory / options.folder).lexically_normal();
  const auto started = start(workspace, std::move(files).value(), report);
  if (!started) return report.fail(started.error(), Sources());
  const auto printed = report.document(*started ? k_next_steps : "nothing to do\n");
  return printed ? ExitCode::done : report.fail(printed.error(), Sources());
}

}  // namespace

void add_init(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<InitOptions>();
  auto* command = app.add_subcommand("init", "Start a workspace: a spec, its schema, .gitignore");
  command->add_option("DIR", options->folder, "The workspace; this folder by default");
  command->footer(k_init_help);
  runs<InitOptions>(*command, line, options, init);
}

}  // namespace infra::app
