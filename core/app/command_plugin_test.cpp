// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/command_plugin_test.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/plugin_named.hpp"
#include "app/plugins.hpp"
#include "app/report/document.hpp"
#include "app/workspace.hpp"
#include "base/text.hpp"
#include "conformance/kit.hpp"
#include "embedded/environment_schema.hpp"
#include "registry/discover.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;
using conformance::Verdict;

constexpr char k_plugin_test_help[] = R"(Examples:
  infra plugin test build/lib/infra/plugins/acme        a plugin's folder, or the library in it
  infra plugin test acme                                by the name, or the provider, of one that is installed
  infra plugin test acme --format json | jq '.checks[] | select(.state == "failed")'

Asks a plugin what every plugin has to answer for, the same that those of infra are asked in its own tests. What it asks with
is made from the plugin's facts; nothing is written. Exit code 4 when something fails.)";

const std::vector<std::string> k_plugin_test_formats = {"text", "json"};

struct TestOptions {
  std::string plugin;
  std::string format = k_plugin_test_formats.front();
};

// A folder or a file in one, as it stands; else the name of what is installed.
Result<fs::path> folder_of(const std::string& word, const CommonOptions& common) {
  std::error_code ignored;
  const auto path = fs::absolute(common.directory / word, ignored).lexically_normal();
  if (fs::is_regular_file(path, ignored)) return path.parent_path();
  if (fs::is_directory(path, ignored)) return path;
  INFRA_TRY(plugins, installed_plugins(common));
  INFRA_TRY(plugin, plugin_named(word, plugins));
  return fs::absolute(plugin.folder, ignored);
}

std::string state_of(const Verdict& verdict) {
  switch (verdict.kind) {
  case Verdict::Kind::ok:
    return "ok";
  case Verdict::Kind::failed:
    return "failed";
  case Verdict::Kind::skipped:
    return "skipped";
  }
  return "";
}

std::string as_text(const std::vector<Verdict>& verdicts) {
  std::string text;
  for (const auto& verdict : verdicts) {
    auto state = state_of(verdict);
    state.resize(9, ' ');
    text += state + verdict.name + ": " + printable(verdict.asks) + '\n';
    for (const auto& reason : verdict.reasons) text += "         " + printable(reason) + '\n';
    if (!verdict.remedy.empty()) text += "         to do: " + verdict.remedy + '\n';
  }
  return text;
}

std::string as_json(const fs::path& folder, const std::vector<Verdict>& verdicts) {
  nlohmann::ordered_json document{{"folder", folder.string()}};
  auto& checks = document["checks"] = nlohmann::ordered_json::array();
  for (const auto& verdict : verdicts) {
    checks.push_back({{"name", verdict.name},
                      {"asks", verdict.asks},
                      {"state", state_of(verdict)},
                      {"reasons", verdict.reasons},
                      {"remedy", verdict.remedy}});
  }
  return in_lines(document);
}

Failure not_conforming(const fs::path& folder, const std::vector<Verdict>& verdicts) {
  std::vector<std::string> failed;
  for (const auto& verdict : verdicts) {
    if (verdict.kind == Verdict::Kind::failed) failed.push_back(verdict.name);
  }
  return Failure(ExitCode::plugin_failed,
                 error("plugin.conformance", "does not answer for: " + joined(failed))
                     .about("plugin " + printable(folder.filename().string()))
                     .with_hint("each of them says what to do"));
}

ExitCode test(const CommonOptions& common, const TestOptions& options, Report& report) {
  if (auto known = known_format(options.format, k_plugin_test_formats); !known) {
    return report.fail(known.error(), Sources());
  }
  const auto folder = folder_of(options.plugin, common);
  if (!folder) return report.fail(folder.error(), Sources());
  const auto verdicts = conformance::try_plugin(*folder, embedded::k_environment_schema);
  const auto printed =
      report.document(options.format == "json" ? as_json(*folder, verdicts) : as_text(verdicts));
  if (!printed) return report.fail(printed.error(), Sources());
  if (!conformance::has_failed(verdicts)) return ExitCode::done;
  return report.fail(not_conforming(*folder, verdicts), Sources());
}

}  // namespace

void add_plugin_test(CLI::App& plugin, CommandLine& line) {
  auto options = std::make_shared<TestOptions>();
  auto* command = plugin.add_subcommand("test", "Ask a plugin what every plugin has to answer for");
  command
      ->add_option("DIR", options->plugin,
                   "The plugin's folder, its library, or its name where it is installed")
      ->required();
  add_document_format(*command, line, options->format, k_plugin_test_formats);
  command->footer(k_plugin_test_help);
  runs<TestOptions>(*command, line, options, test);
}

}  // namespace infra::app
