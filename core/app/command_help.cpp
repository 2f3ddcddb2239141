// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/error_pages.hpp"
#include "base/text.hpp"

namespace infra::app {

namespace {

constexpr char k_help_help[] = R"(Examples:
  infra help                               all ids, a line each
  infra help spec.enum                     the page of one
  infra help build                         what infra build --help says)";

struct HelpOptions {
  const CLI::App* app = nullptr;  // whose commands have help as well
  std::string what;               // an error id, a command, or nothing
};

void list_ids(const Report& report) {
  std::size_t width = 0;
  for (const auto& page : error_pages()) width = std::max(width, page.id.size());
  for (const auto& page : error_pages()) {
    const std::string gap(width - page.id.size() + 2, ' ');
    report.result(std::string(page.id) + gap + std::string(page.title));
  }
}

Failure unknown(const std::string& id) {
  std::vector<std::string> ids;
  for (const auto& page : error_pages()) ids.emplace_back(page.id);
  const std::string near = did_you_mean(id, ids);
  return Failure(ExitCode::wrong_usage,
                 error("usage.help", "there is no error id and no command " + in_quotes(id))
                     .with_hint((near.empty() ? "" : near + " ") + "all ids: infra help"));
}

ExitCode help(const CommonOptions& /*common*/, const HelpOptions& options, Report& report) {
  if (options.what.empty()) {
    list_ids(report);
    return ExitCode::done;
  }
  const auto commands = options.app->get_subcommands(
      [&](const CLI::App* one) { return one->get_name() == options.what; });
  if (!commands.empty()) {
    report.lines(commands.front()->help(options.app->get_name()));
    return ExitCode::done;
  }
  const auto page = find_error_page(options.what);
  if (!page) return report.fail(unknown(options.what), Sources());
  report.lines(page->text);
  return ExitCode::done;
}

Values ids_and_commands(const CLI::App& app) {
  return [&app](const CommonOptions&) {
    std::vector<Candidate> candidates;
    for (const auto& page : error_pages()) {
      candidates.push_back({std::string(page.id), std::string(page.title)});
    }
    for (const auto* command : app.get_subcommands({})) {
      if (command->get_group().empty()) continue;  // hidden
      candidates.push_back({command->get_name(), command->get_description()});
    }
    return candidates;
  };
}

}  // namespace

void add_help(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<HelpOptions>();
  options->app = &app;
  auto* command = app.add_subcommand("help", "Say what an error id means, without a network");
  auto* what = command->add_option("WHAT", options->what,
                                   "The id, or a command; all ids when nothing is named");
  line.values[what] = ids_and_commands(app);
  command->footer(k_help_help);
  runs<HelpOptions>(*command, line, options, help);
}

}  // namespace infra::app
