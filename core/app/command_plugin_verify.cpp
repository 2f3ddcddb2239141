// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/command_plugin_verify.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/plugin_data.hpp"
#include "app/plugins.hpp"
#include "app/usage.hpp"
#include "files/hash.hpp"
#include "files/read.hpp"

namespace infra::app {

namespace {

constexpr char k_plugin_verify_help[] = R"(Examples:
  infra plugin verify                      who may write each plugin, and what it is
  infra plugin verify acme                 one of them
  infra plugin verify --format json | jq -r '.[].library'

A plugin is trusted when it belongs to root, to you or to the owner of infra, and nobody else may write it or a folder
above it. The digests are those of its data and its library: equal ones are equal plugins.
Exit code 4 when one of them cannot be trusted.)";

const std::vector<std::string> k_plugin_verify_formats = {"text", "json"};

struct VerifyOptions {
  std::vector<std::string> plugins;
  std::string format = k_plugin_verify_formats.front();
};

struct Verified {
  registry::Found found;
  std::string library_digest;  // empty: it cannot be read
};

Result<std::vector<registry::Found>> meant(const std::vector<std::string>& words,
                                           std::vector<registry::Found> found) {
  if (words.empty()) return found;
  std::vector<registry::Found> chosen;
  for (const auto& word : words) {
    const auto before = chosen.size();
    std::vector<std::string> known;
    for (const auto& one : found) {
      known.push_back(one.plugin.name);
      if (one.plugin.name == word || one.plugin.provider == word) chosen.push_back(one);
    }
    if (chosen.size() == before) return no_such("plugin", word, known);
  }
  return chosen;
}

std::vector<Verified> verified(std::vector<registry::Found> found) {
  std::vector<Verified> all;
  for (auto& one : found) {
    const auto library = files::read_text(one.plugin.library);
    all.push_back({std::move(one), library ? files::content_hash(*library) : std::string()});
  }
  return all;
}

nlohmann::ordered_json document_of(const std::vector<Verified>& all) {
  auto document = nlohmann::ordered_json::array();
  for (const auto& [found, digest] : all) {
    nlohmann::ordered_json one{{"name", found.plugin.name},
                               {"release", found.plugin.release},
                               {"folder", found.plugin.folder.string()},
                               {"installed", found.plugin.is_of_installation},
                               {"trusted", !found.distrust.has_value()},
                               {"data", found.plugin.digest},
                               {"library", digest}};
    if (found.distrust) one["why"] = found.distrust->subject + ' ' + found.distrust->message;
    document.push_back(std::move(one));
  }
  return document;
}

std::string as_text(const std::vector<Verified>& all) {
  std::string text;
  for (const auto& [found, digest] : all) {
    text += found.plugin.name + ' ' + found.plugin.release + ": " +
            (found.distrust ? "not trusted" : "trusted") +
            (found.plugin.is_of_installation ? ", of this installation" : ", from elsewhere") +
            '\n';
    text += "  folder   " + found.plugin.folder.string() + '\n';
    text += "  data     " + found.plugin.digest + '\n';
    text += "  library  " + (digest.empty() ? "cannot be read" : digest) + '\n';
  }
  return text;
}

Diagnostics reasons_of(const std::vector<Verified>& all) {
  Diagnostics reasons;
  for (const auto& one : all) {
    if (one.found.distrust) reasons.push_back(*one.found.distrust);
  }
  return reasons;
}

Result<std::vector<Verified>> look(const CommonOptions& common, const VerifyOptions& options) {
  INFRA_TRY_DONE(known_format(options.format, k_plugin_verify_formats));
  INFRA_TRY(search, plugin_search(common));
  INFRA_TRY(found, registry::find_all(search));
  INFRA_TRY(chosen, meant(options.plugins, std::move(found)));
  return verified(std::move(chosen));
}

ExitCode verify(const CommonOptions& common, const VerifyOptions& options, Report& report) {
  const auto all = look(common, options);
  if (!all) return report.fail(all.error(), Sources());
  const auto text = options.format == "json" ? document_of(*all).dump(2) + '\n' : as_text(*all);
  const auto code = print_document(text, Sources(), report);
  auto reasons = reasons_of(*all);
  if (reasons.empty()) return code;
  return report.fail(Failure(ExitCode::plugin_failed, std::move(reasons)), Sources());
}

}  // namespace

void add_plugin_verify(CLI::App& plugin, CommandLine& line) {
  auto options = std::make_shared<VerifyOptions>();
  auto* command =
      plugin.add_subcommand("verify", "Say whether plugins can be trusted, and what they are");
  add_plugin_names(*command, line, options->plugins);
  add_document_format(*command, line, options->format, k_plugin_verify_formats);
  command->footer(k_plugin_verify_help);
  runs<VerifyOptions>(*command, line, options, verify);
}

}  // namespace infra::app
