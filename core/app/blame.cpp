// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/blame.hpp"

#include <algorithm>

namespace infra::app {

Diagnostics located(Diagnostics diagnostics, const spec::Node& spec) {
  for (auto& diagnostic : diagnostics) {
    for (const auto& path : diagnostic.caused_by) {
      if (diagnostic.position) break;
      const auto* node = spec::at(spec, path);
      if (node != nullptr && node->position.known()) diagnostic.position = node->position;
    }
  }
  return diagnostics;
}

Diagnostics only_located(Diagnostics diagnostics) {
  diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(),
                                   [](const Diagnostic& d) { return !d.position; }),
                    diagnostics.end());
  return diagnostics;
}

Done no_errors(Diagnostics diagnostics) {
  if (!has_errors(diagnostics)) return {};
  const bool all_in_the_spec =
      std::all_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
        return d.severity != Severity::error || d.position.has_value();
      });
  return Failure(all_in_the_spec ? ExitCode::wrong_spec : ExitCode::plugin_failed,
                 std::move(diagnostics));
}

}  // namespace infra::app
