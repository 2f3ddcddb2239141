// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/plugins.hpp"
#include "app/schemas.hpp"
#include "app/usage.hpp"
#include "app/workspace.hpp"

namespace infra::app {

namespace {

constexpr char k_schema_help[] = R"(Examples:
  infra schema                             of the spec, with what each installed plugin adds to it
  infra schema > .infra/environment.schema.json      after a plugin came or went
  infra schema plugin-reply                for authors of plugins

Schemas:)";

struct SchemaOptions {
  std::string name = "environment";
};

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& schema : named_schemas()) names.emplace_back(schema.name);
  return names;
}

std::string list_of_schemas() {
  std::string list;
  for (const auto& [name, about, text] : named_schemas()) {
    const std::string padding(name.size() < 17 ? 17 - name.size() : 1, ' ');
    list += "\n  " + std::string(name) + padding + std::string(about);
  }
  return list;
}

Result<std::string> text_of(const std::string& name, const CommonOptions& common) {
  const auto& schemas = named_schemas();
  const auto found = std::find_if(schemas.begin(), schemas.end(),
                                  [&](const NamedSchema& schema) { return schema.name == name; });
  if (found == schemas.end()) return no_such("schema", name, names());
  if (name != "environment") return std::string(found->text);
  INFRA_TRY(plugins, installed_plugins(common));
  return environment_schema(plugins);
}

ExitCode schema(const CommonOptions& common, const SchemaOptions& options, Report& report) {
  return print_document(text_of(options.name, common), Sources(), report);
}

}  // namespace

void add_schema(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<SchemaOptions>();
  auto* command = app.add_subcommand("schema", "Print a JSON Schema: of the spec, of a document");
  auto* name = command->add_option("NAME", options->name, "The schema; environment by default");
  line.values[name] = [](const CommonOptions&) {
    std::vector<Candidate> candidates;
    for (const auto& schema : named_schemas()) {
      candidates.push_back({std::string(schema.name), std::string(schema.about)});
    }
    return candidates;
  };
  command->footer(k_schema_help + list_of_schemas());
  runs<SchemaOptions>(*command, line, options, schema);
}

}  // namespace infra::app
