// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/job.hpp"

#include "model/lock.hpp"

namespace infra::app {

tree::Job job_of(const BuiltEnvironment& built, const BuiltTree& tree,
                 const std::filesystem::path& out) {
  EnvironmentFolder place = built.spec.place;
  if (!out.empty()) place.folder = (out / "environments" / place.name).lexically_normal();
  return {place.tree(tree.provider), tree.files, place.lock(), model::print(built.spec.lock)};
}

}  // namespace infra::app
