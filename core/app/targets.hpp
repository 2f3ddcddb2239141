// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pipeline.hpp"
#include "app/report/account.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"

namespace infra::app {

// An environment with its trees in memory, ready to be written.
struct BuiltEnvironment {
  CheckedSpec spec;
  std::vector<BuiltTree> trees;
  std::optional<std::string> lock_before;  // what infra.lock said when the spec was read
};

// What there is to tell of an environment before anything is known of it.
EnvironmentOutcome outcome_of(const EnvironmentFolder& place);

// What is asked of a build.
struct Wanted {
  std::vector<std::string> providers;  // none: those that the spec names
  bool upgrade = false;                // "latest" is looked up anew
};

// The providers that an environment is built for: those of the command line, or those that the spec
// names. Never none.
Result<std::vector<std::string>> providers_of(const CheckedSpec& spec,
                                              const std::vector<std::string>& asked_for);

// Translates one environment for each provider. Fails with all that is wrong on any of them.
Result<std::vector<Translation>> translate_all(const CheckedSpec& spec,
                                               const std::vector<std::string>& providers,
                                               const Toolbox& toolbox);

// Takes one environment through the pipeline, once for each provider.
Result<BuiltEnvironment> build_in_memory(const EnvironmentFolder& place, const Wanted& wanted,
                                         const Toolbox& toolbox, Sources& sources);

}  // namespace infra::app
