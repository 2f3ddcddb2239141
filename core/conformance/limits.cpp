// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <vector>

#include "conformance/trial.hpp"

// Is there room to grow? The host takes 32 MiB of an answer, and an environment with all regions may not be near that.
namespace infra::conformance {

namespace {

constexpr std::size_t k_most_bytes = std::size_t{16} << 20U;

}  // namespace

Verdict judge_limits(const Trial& trial) {
  std::vector<std::string> wrong;
  for (const auto* sample : trial.all()) {
    if (sample->answer.text.size() <= k_most_bytes) continue;
    wrong.push_back(sample->name + ": the answer has " +
                    std::to_string(sample->answer.text.size() >> 20U) + " MiB");
  }
  return judged(passed("limits", "no answer has more than 16 MiB, half of what is taken"),
                std::move(wrong), "say once in a component or a local what many units share");
}

}  // namespace infra::conformance
