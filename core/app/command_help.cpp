// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/error_pages.hpp"
#include "base/text.hpp"

namespace infra::app {

namespace {

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

}  // namespace

ExitCode help(const HelpOptions& options, Report& report) {
  if (options.what.empty()) {
    list_ids(report);
    return ExitCode::done;
  }
  const auto page = find_error_page(options.what);
  if (!page) return report.fail(unknown(options.what), Sources());
  report.lines(page->text);
  return ExitCode::done;
}

}  // namespace infra::app
