// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/commands.hpp"
#include "app/plugins.hpp"
#include "app/usage.hpp"
#include "app/workspace.hpp"
#include "base/text.hpp"
#include "registry/discover.hpp"

namespace infra::app {

namespace {

std::vector<Candidate> environments_of(const CommonOptions& common) {
  std::vector<Candidate> candidates;
  for (auto& name : environment_names(common.directory))
    candidates.push_back({std::move(name), ""});
  return candidates;
}

std::vector<Candidate> providers_served(const CommonOptions& common) {
  std::vector<Candidate> candidates;
  const auto plugins = installed_plugins(common);
  if (!plugins) return candidates;
  std::set<std::string> served;
  for (const auto& plugin : *plugins) {
    if (served.insert(plugin.provider).second)
      candidates.push_back({plugin.provider, plugin.summary});
  }
  return candidates;
}

// Those of which nothing is loaded are among them: it is they that `plugin verify` is asked about.
std::vector<Candidate> names_and_providers(const CommonOptions& common) {
  std::vector<Candidate> candidates;
  const auto search = plugin_search(common);
  if (!search) return candidates;
  const auto all = registry::find_all(*search);
  if (!all) return candidates;
  for (const auto& found : *all) {
    if (found.is_shadowed) continue;
    candidates.push_back({found.plugin.name, found.plugin.summary});
    candidates.push_back({found.plugin.provider, found.plugin.summary});
  }
  return candidates;
}

}  // namespace

void add_environment(CLI::App& command, CommandLine& line, std::string& environment) {
  const auto* option = command.add_option("ENV", environment, "The environment")->required();
  line.values[option] = environments_of;
}

void add_environments(CLI::App& command, CommandLine& line,
                      std::vector<std::string>& environments) {
  const auto* option =
      command.add_option("ENV", environments, "The environments; all when none is named");
  line.values[option] = environments_of;
}

void add_providers(CLI::App& command, CommandLine& line, std::vector<std::string>& providers) {
  const auto* option =
      command
          .add_option("--provider", providers,
                      "The clouds, separated by commas; those that a spec names when none is given")
          ->type_name("P[,P...]")
          ->delimiter(',')
          ->allow_extra_args(false);  // what stands behind it is an environment
  line.values[option] = providers_served;
}

void add_provider(CLI::App& command, CommandLine& line, std::string& provider) {
  const auto* option =
      command.add_option("--provider", provider, "The cloud whose plugin is meant")->type_name("P");
  line.values[option] = providers_served;
}

void add_plugin_name(CLI::App& command, CommandLine& line, std::string& plugin) {
  const auto* option =
      command.add_option("PLUGIN", plugin, "Its name, or the provider it serves")->required();
  line.values[option] = names_and_providers;
}

void add_plugin_names(CLI::App& command, CommandLine& line, std::vector<std::string>& plugins) {
  const auto* option =
      command.add_option("PLUGIN", plugins, "Names or providers; all when none is named");
  line.values[option] = names_and_providers;
}

void add_document_format(CLI::App& command, CommandLine& line, std::string& format,
                         const std::vector<std::string>& formats) {
  const auto* option =
      command
          .add_option("--format", format, "One of: " + joined(formats) + "; the first by default")
          ->type_name("FORMAT");
  line.values[option] = words(formats);
}

Done known_format(const std::string& format, const std::vector<std::string>& formats) {
  if (std::find(formats.begin(), formats.end(), format) != formats.end()) return {};
  return no_such("format", format, formats);
}

ExitCode print_document(const Result<std::string>& text, const Sources& sources, Report& report) {
  if (!text) return report.fail(text.error(), sources);
  const auto printed = report.document(*text);
  return printed ? ExitCode::done : report.fail(printed.error(), sources);
}

Values words(std::vector<std::string> words) {
  return [words = std::move(words)](const CommonOptions&) {
    std::vector<Candidate> candidates;
    for (const auto& word : words) candidates.push_back({word, ""});
    return candidates;
  };
}

void add_format(CLI::App& command, CommandLine& line) {
  static const std::vector<std::string> k_words = {"text", "json", "sarif", "github"};
  static_assert(static_cast<int>(Format::github) == 3, "the words stand in the order of Format");
  const auto take = [&options = line.common](const std::string& word) {
    const auto at = std::find(k_words.begin(), k_words.end(), word);
    if (at == k_words.end()) {
      throw CLI::ValidationError("--format", in_quotes(word) + " is not a format; " +
                                                 did_you_mean(word, k_words));
    }
    options.format = static_cast<Format>(at - k_words.begin());
  };
  const auto* option =
      command
          .add_option_function<std::string>(
              "--format", take,
              "Tell complaints and results as text, json, sarif or github; those for machines on "
              "standard output")
          ->type_name("FORMAT");
  line.values[option] = words(k_words);
}

}  // namespace infra::app
