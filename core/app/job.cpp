// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/job.hpp"

#include <optional>
#include <utility>

#include "model/lock.hpp"
#include "tree/lock_file.hpp"

namespace infra::app {

tree::Job job_of(const BuiltEnvironment& built, const BuiltTree& tree,
                 const std::filesystem::path& out) {
  EnvironmentFolder place = built.spec.place;
  auto lock_before = built.lock_before;
  if (!out.empty()) {
    place.folder = (out / "environments" / place.name).lexically_normal();
    // A copy for whoever looks at it: what it said decided nothing.
    auto copy = tree::read_lock_file(place.lock());
    lock_before = copy ? std::move(copy).value() : std::nullopt;
  }
  return {place.tree(tree.provider), tree.files, place.lock(), model::print(built.spec.lock),
          std::move(lock_before)};
}

}  // namespace infra::app
