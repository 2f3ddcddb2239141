// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/blame.hpp"

#include <algorithm>

namespace infra::app {

Diagnostics located(Diagnostics diagnostics, const spec::Node& spec) {
  for (auto& diagnostic : diagnostics) {
    for (const auto& path : diagnostic.caused_by) {
      if (diagnostic.position) break;
      const auto place =
          diagnostic.is_of_name ? spec::key_at(spec, path) : spec::place_at(spec, path);
      if (place.known()) diagnostic.position = place;
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

Diagnostics not_following(Diagnostics later, const Diagnostics& earlier) {
  const bool regions_may_be_wrong =
      std::any_of(earlier.begin(), earlier.end(), [](const Diagnostic& d) {
        return d.id == "spec.unknown-key" || d.subject.rfind("regions", 0) == 0;
      });
  const auto follows = [&](const Diagnostic& one) {
    const bool is_of_regions = one.id == "spec.reference" || one.id == "spec.main-region.missing";
    return (is_of_regions && regions_may_be_wrong) ||
           std::any_of(earlier.begin(), earlier.end(),
                       [&](const Diagnostic& d) { return d.position == one.position; });
  };
  later.erase(std::remove_if(later.begin(), later.end(), follows), later.end());
  return later;
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
