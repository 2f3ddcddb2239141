// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/locked.hpp"

#include <string>
#include <utility>

#include "base/text.hpp"
#include "model/lock.hpp"
#include "tree/lock_file.hpp"

namespace infra::app {

namespace {

Diagnostic changes(const BuiltEnvironment& built, const std::string& how) {
  return error("lock.changes", how)
      .about(built.spec.place.lock().string())
      .with_hint("build without --locked, and commit the lock");
}

Diagnostic changed_line(const BuiltEnvironment& built, const model::LockChange& change) {
  if (change.before.empty()) {
    return changes(built, "would have a new line: " + in_quotes(change.after));
  }
  if (change.after.empty()) {
    return changes(built, "would lose a line: " + in_quotes(change.before));
  }
  return changes(built, in_quotes(change.before) + " would become " + in_quotes(change.after));
}

}  // namespace

Done lock_stays(const BuiltEnvironment& built) {
  const auto wanted = model::print(built.spec.lock);
  INFRA_TRY(present, tree::read_lock_file(built.spec.place.lock()));
  if (present == wanted) return {};
  Diagnostics found;
  INFRA_TRY(before, model::parse_lock(present.value_or(""), built.spec.place.lock().string()));
  for (const auto& change : model::changes_between(before, built.spec.lock)) {
    found.push_back(changed_line(built, change));
  }
  // Somebody wrote the same in another way.
  if (found.empty()) found.push_back(changes(built, "is not written as infra writes it"));
  return Failure(ExitCode::drift, std::move(found));
}

}  // namespace infra::app
