// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/promises.hpp"

#include <cstdint>
#include <string>

#include "model/quantity.hpp"

namespace infra::model {

namespace {

constexpr char k_scope[] = "disasterRecovery.scope";
constexpr char k_rpo[] = "disasterRecovery.rpo";
constexpr char k_rto[] = "disasterRecovery.rto";
// How often each is made, on both clouds.
constexpr std::int64_t k_backups_every = 24 * 60 * 60;
constexpr std::int64_t k_logs_are_copied_every = 5 * 60;

void check_scope(const sdk::Environment& environment, Findings& findings) {
  if (environment.regions.size() < 2) {
    findings.complain("spec.promise.region", k_scope,
                      "covers the loss of a region, and there is only one",
                      "add a region, or promise less: scope: zone");
  } else if (environment.database && environment.database->replicas->empty()) {
    findings.complain("spec.promise.replica", k_scope,
                      "covers the loss of a region, and the database stands in one only",
                      "name another region in database.replicas, or promise less: scope: zone");
  }
}

// Without a replica, data come back from backups alone.
void check_loss(const sdk::Database& database, const std::string& rpo, Findings& findings) {
  if (!database.replicas->empty()) {
    findings.note("spec.promise.target", k_rpo,
                  "a replica follows its primary as fast as it can: this is a target, and nothing "
                  "watches it until observability is built");
    return;
  }
  const std::int64_t most =
      *database.backups.point_in_time ? k_logs_are_copied_every : k_backups_every;
  if (seconds(rpo) >= most) return;
  findings.complain(
      "spec.promise.loss", k_rpo,
      rpo + " is shorter than what can be lost between two copies of the database, which is " +
          seconds_in_words(most),
      *database.backups.point_in_time
          ? "add a replica in another region, or promise less"
          : "say backups: { pointInTime: true }, add a replica, or promise less");
}

}  // namespace

void check_promises(const sdk::Environment& environment, const Source& source, Findings& findings) {
  const auto* promise = spec::at(source.complete, "disasterRecovery");
  if (promise == nullptr) return;
  const bool covers_region = promise->find("scope")->text == "region";
  if (covers_region) check_scope(environment, findings);
  if (!environment.database) return;
  check_loss(*environment.database, promise->find("rpo")->text, findings);
  if (covers_region) {
    findings.note(
        "spec.promise.by-hand", k_rto,
        "a replica becomes the primary when somebody says so: this is the time that people "
        "have for it");
  }
}

}  // namespace infra::model
