// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/options.hpp"
#include "app/receipts/receipts.hpp"
#include "app/report/account.hpp"
#include "app/targets.hpp"
#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"

namespace infra::app {

// What is to be on the disk for one environment; or that it is there, as an earlier build of the same left it.
using Target = std::variant<BuiltEnvironment, std::vector<UntouchedTree>>;

// One environment on its way, with the files that it was read from.
struct Attempt {
  Sources sources;
  Result<Target> target;
};

// Those of this user. `modules` is word_for_modules, from before the toolbox was opened.
Receipts receipts_of_user(const std::optional<std::string>& modules, const Toolbox& toolbox);

// Those that a build with these options may believe.
Receipts receipts_for(const BuildOptions& options, const std::optional<std::string>& modules,
                      const Toolbox& toolbox);

// Writes nothing.
Attempt attempt(const EnvironmentFolder& place, const BuildOptions& options, const Toolbox& toolbox,
                const Receipts& receipts);

// For the next build, once all of its trees were written.
void keep_receipt(const Receipts& receipts, const Attempt& attempt, const BuildOptions& options,
                  const std::vector<TreeOutcome>& trees);

}  // namespace infra::app
