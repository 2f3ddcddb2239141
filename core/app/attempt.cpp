// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/attempt.hpp"

#include <cstddef>
#include <utility>

#include "app/receipts/tools.hpp"
#include "app/user_folders.hpp"
#include "model/lock.hpp"

namespace infra::app {

Receipts receipts_of_user(const std::optional<std::string>& modules, const Toolbox& toolbox) {
  const auto folder = cache_of_user();
  if (!folder || !modules) return {};
  return {*folder / "builds", *modules + word_for_tools(toolbox.plugins)};
}

Receipts receipts_for(const BuildOptions& options, const std::optional<std::string>& modules,
                      const Toolbox& toolbox) {
  // A check is there to do the work again, and whoever looks at something else needs it done.
  const bool needs_work = options.check || options.diff || options.upgrade || !options.out.empty();
  return needs_work ? Receipts() : receipts_of_user(modules, toolbox);
}

Attempt attempt(const EnvironmentFolder& place, const BuildOptions& options, const Toolbox& toolbox,
                const Receipts& receipts) {
  Sources sources;
  if (auto untouched = receipts.find(place, options.providers, sources)) {
    return {std::move(sources), Target(*std::move(untouched))};
  }
  auto built = build_in_memory(place, {options.providers, options.upgrade}, toolbox, sources);
  if (!built) return {std::move(sources), std::move(built).error()};
  return {std::move(sources), Target(std::move(built).value())};
}

void keep_receipt(const Receipts& receipts, const Attempt& attempt, const BuildOptions& options,
                  const std::vector<TreeOutcome>& trees) {
  const auto& built = std::get<BuiltEnvironment>(*attempt.target);
  // A lock that was not there yet holds what was decided without one. Of one that was another, this build has told what
  // changed, and the next one would not.
  const std::string lock = model::print(built.spec.lock);
  if (built.lock_before.value_or(lock) != lock) return;
  std::vector<Receipt::Tree> made;
  for (std::size_t i = 0; i < trees.size(); ++i) {
    if (!trees[i].written) return;
    made.push_back({trees[i].provider, trees[i].written->manifest, built.trees[i].notes});
  }
  receipts.keep(built.spec.place, options.providers, attempt.sources, lock, std::move(made));
}

}  // namespace infra::app
