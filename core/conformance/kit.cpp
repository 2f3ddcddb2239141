// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/kit.hpp"

#include <algorithm>
#include <utility>

#include "conformance/specs.hpp"
#include "conformance/trial.hpp"

namespace infra::conformance {

namespace {

constexpr std::size_t k_few = 2;

Result<std::vector<Sample>> simple_samples(const Subject& subject, const Specs& specs,
                                           std::size_t regions) {
  std::vector<Sample> samples;
  INFRA_TRY(least, take(subject, "one region", specs.least()));
  samples.push_back(std::move(least));
  INFRA_TRY(plain, take(subject, "all that it builds", specs.plain(regions)));
  samples.push_back(std::move(plain));
  return samples;
}

Result<std::optional<Sample>> grown_sample(const Subject& subject, const Specs& specs,
                                           std::size_t regions, const model::Lock& lock) {
  if (specs.most_regions() <= regions) return std::optional<Sample>();
  INFRA_TRY(grown, take(subject, "one more region", specs.plain(regions + 1), lock));
  return std::optional<Sample>(std::move(grown));
}

// A choice that the core itself has something against cannot be asked for.
std::vector<Sample> variants_of(const Subject& subject, const Specs& specs, std::size_t regions) {
  std::vector<Sample> samples;
  for (const auto& [says, spec] : specs.variants(regions)) {
    auto sample = take(subject, says, spec);
    if (sample) samples.push_back(std::move(sample).value());
  }
  return samples;
}

Result<Trial> trial_of(const Subject& subject) {
  const Specs specs(subject);
  const auto most = specs.most_regions();
  // One is left to grow by.
  const auto regions = std::clamp<std::size_t>(most - 1, 1, k_few);
  INFRA_TRY(simple, simple_samples(subject, specs, regions));
  INFRA_TRY(grown, grown_sample(subject, specs, regions, simple.back().lock));
  INFRA_TRY(full, take(subject, "every field", specs.full(std::min(most, k_few))));
  INFRA_TRY(largest, take(subject, "all regions", specs.plain(most)));
  return Trial{std::move(simple), std::move(grown), std::move(full),
               variants_of(subject, specs, std::min(most, k_few)), std::move(largest)};
}

Verdict unreadable(const Failure& failure) {
  return judged(
      passed("data", "plugin.json, facts.json and catalogue.json are right, and agree"),
      in_words(failure.diagnostics),
      "mend the file; `infra schema plugin-manifest`, `facts` and `catalogue` describe them");
}

}  // namespace

std::vector<Verdict> try_plugin(const std::filesystem::path& folder,
                                std::string_view environment_schema,
                                const std::filesystem::path& program) {
  auto subject = read_subject(folder, environment_schema);
  if (!subject) return {unreadable(subject.error())};
  subject->program = program;
  std::vector<Verdict> verdicts = {judge_data(*subject)};
  if (has_failed(verdicts)) return verdicts;
  const auto trial = trial_of(*subject);
  if (!trial) return {unreadable(trial.error())};

  verdicts.push_back(judge_library(*subject, trial->simple.front()));
  if (has_failed(verdicts)) return verdicts;
  verdicts.push_back(judge_answers(*trial));
  verdicts.push_back(judge_types(*subject, *trial));
  verdicts.push_back(judge_sameness(*subject, *trial));
  verdicts.push_back(judge_fields(*subject, *trial));
  verdicts.push_back(judge_growth(*subject, *trial));
  verdicts.push_back(judge_provenance(*trial));
  verdicts.push_back(judge_requests(*subject, *trial));
  verdicts.push_back(judge_limits(*trial));
  return verdicts;
}

bool has_failed(const std::vector<Verdict>& verdicts) {
  return std::any_of(verdicts.begin(), verdicts.end(),
                     [](const Verdict& verdict) { return verdict.kind == Verdict::Kind::failed; });
}

}  // namespace infra::conformance
