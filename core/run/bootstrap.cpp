// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "run/bootstrap.hpp"

#include <map>
#include <set>

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
  const auto of_region = blueprint.region_locals.find(region);
  if (local->scope == blueprint::Scope::region && of_region == blueprint.region_locals.end()) {
    return "";
  }
  const auto& locals =
      local->scope == blueprint::Scope::region ? of_region->second : blueprint.environment_locals;
  const auto found = locals.find(local->name);
  const auto* text = found == locals.end() ? nullptr : found->second.value.as<std::string>();
  return text == nullptr ? "" : *text;
}

}  // namespace

Bootstrap bootstrap_of(const blueprint::Blueprint& blueprint) {
  Bootstrap bootstrap;
  bootstrap.units = blueprint.bootstrap;
  std::set<std::string> regions;
  for (const auto& unit : blueprint.units) regions.insert(unit.region);
  const auto* bucket = blueprint.backend.config.find("bucket");
  for (const auto& region : regions) {
    bootstrap.state.push_back(
        {region, bucket == nullptr ? "" : text_in(blueprint, region, *bucket)});
  }
  return bootstrap;
}

std::vector<Step> steps_of(const Bootstrap& bootstrap, const std::filesystem::path& tree) {
  std::map<std::string, std::string> regions_of;  // bucket -> regions
  for (const auto& [region, bucket] : bootstrap.state) {
    auto& regions = regions_of[bucket];
    regions += (regions.empty() ? "" : " and ") + region;
  }
  std::string purpose;
  for (const auto& [bucket, regions] : regions_of) {
    purpose += (purpose.empty() ? "" : ", ") + bucket + " (" + regions + ")";
  }
  std::vector<Step> steps{
      {"make the buckets for state: " + purpose,
       {"--working-dir", tree.string(), "--non-interactive", "backend", "bootstrap", "--all"}}};
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
