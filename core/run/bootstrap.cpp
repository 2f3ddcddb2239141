// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "run/bootstrap.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "process/foreground.hpp"

namespace infra::run {

namespace {

constexpr char k_terragrunt[] = "terragrunt";

// The text that a value of the backend is in one region: itself, or what a local says there.
std::string text_in(const blueprint::Blueprint& blueprint, const std::string& region,
                    const blueprint::Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  const auto* local = value.as<blueprint::Local>();
  if (local == nullptr) return "";
  const auto* said = blueprint::find_local(blueprint, region, *local);
  const auto* text = said == nullptr ? nullptr : said->value.as<std::string>();
  return text == nullptr ? "" : *text;
}

}  // namespace

Bootstrap bootstrap_of(const blueprint::Blueprint& blueprint) {
  Bootstrap bootstrap;
  bootstrap.units = blueprint.bootstrap;
  const auto* bucket_value = blueprint.backend.config.find("bucket");
  for (const auto& unit : blueprint.units) {
    const std::string bucket =
        bucket_value == nullptr ? "" : text_in(blueprint, unit.region, *bucket_value);
    auto place = std::find_if(bootstrap.state.begin(), bootstrap.state.end(),
                              [&](const StatePlace& one) { return one.bucket == bucket; });
    if (place == bootstrap.state.end()) {
      bootstrap.state.push_back({bucket, {}, unit.id()});
      place = std::prev(bootstrap.state.end());
    }
    auto& regions = place->regions;
    const auto at = std::lower_bound(regions.begin(), regions.end(), unit.region);
    if (at == regions.end() || *at != unit.region) regions.insert(at, unit.region);
  }
  return bootstrap;
}

// Not `backend bootstrap --all`: that evaluates every unit without the stand-ins that plans have for
// outputs, and ends where a unit depends on one that was never applied. `init` has them.
std::vector<Step> steps_of(const Bootstrap& bootstrap, const std::filesystem::path& tree) {
  std::vector<Step> steps;
  for (const auto& place : bootstrap.state) {
    steps.push_back(
        {"make the bucket for the state of " + joined(place.regions, " and ") + ": " + place.bucket,
         {"--working-dir", (tree / place.unit).string(), "--non-interactive", "init",
          "--backend-bootstrap"}});
  }
  for (const auto& unit : bootstrap.units) {
    steps.push_back(
        {"apply " + unit + ", which others need to be planned",
         {"--working-dir", (tree / unit).string(), "--non-interactive", "apply", "-auto-approve"}});
  }
  return steps;
}

std::string command_line(const Step& step) {
  std::string line = k_terragrunt;
  for (const auto& argument : step.arguments) line += ' ' + argument;
  return line;
}

Done carry_out(const Step& step) {
  INFRA_TRY(ending, process::run_in_foreground(k_terragrunt, step.arguments));
  using Kind = process::Ending::Kind;
  if (ending.kind == Kind::exited && ending.number == 0) return {};
  constexpr int k_interrupted_by_shell = 130;
  constexpr int k_interrupt = 2;
  const bool was_interrupted =
      (ending.kind == Kind::signalled && ending.number == k_interrupt) ||
      (ending.kind == Kind::exited && ending.number == k_interrupted_by_shell);
  if (was_interrupted) {
    return Failure(ExitCode::interrupted,
                   error("program.interrupted", "was interrupted")
                       .about(command_line(step))
                       .with_hint("run `infra bootstrap` again: it goes on where it stopped"));
  }
  return Failure(ExitCode::program_failed,
                 error("program.failed", process::describe(ending))
                     .about(command_line(step))
                     .with_hint("what it said stands above; run `infra bootstrap` again once that "
                                "is mended: it leaves alone what is there"));
}

}  // namespace infra::run
