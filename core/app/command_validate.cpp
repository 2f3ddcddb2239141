// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "base/text.hpp"

namespace infra::app {

// Goes the whole way of a build, up to the writing.
ExitCode validate(const CommonOptions& common, const ValidateOptions& options, Report& report) {
  Sources sources;
  const auto toolbox = open_toolbox(common, report);
  if (!toolbox) return report.fail(toolbox.error(), sources);
  const auto environments = find_environments(common.directory, options.environments);
  if (!environments) return report.fail(environments.error(), sources);

  ExitCode code = ExitCode::done;
  for (const auto& place : *environments) {
    const auto built = build_in_memory(place, {options.providers}, *toolbox, sources);
    if (!built) {
      code = report.fail(built.error(), sources);
      continue;
    }
    std::vector<std::string> providers;
    for (const auto& tree : built->trees) {
      report.complain(tree.notes, sources);
      providers.push_back(tree.provider);
    }
    report.result(place.spec().string() + ": right, for " + joined(providers));
  }
  return code;
}

}  // namespace infra::app
