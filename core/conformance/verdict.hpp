// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

namespace infra::conformance {

// What was found out about one thing that is asked of a plugin.
struct Verdict {
  enum class Kind { ok, failed, skipped };

  std::string name;  // "growth"
  std::string asks;  // "one more region leaves the units of the others as they were"
  Kind kind = Kind::ok;
  std::vector<std::string> reasons;  // what is wrong, or why nobody could ask
  std::string remedy;                // of what is wrong
};

inline Verdict passed(std::string name, std::string asks) {
  return {std::move(name), std::move(asks), Verdict::Kind::ok, {}, {}};
}

// The more there is wrong, the less of it helps.
inline constexpr std::size_t k_most_reasons = 5;

// Failed where there is something wrong.
inline Verdict judged(Verdict verdict, std::vector<std::string> wrong, std::string remedy) {
  if (wrong.empty()) return verdict;
  if (wrong.size() > k_most_reasons) {
    const auto more = wrong.size() - k_most_reasons;
    wrong.resize(k_most_reasons);
    wrong.push_back("… and " + std::to_string(more) + " more");
  }
  verdict.kind = Verdict::Kind::failed;
  verdict.reasons = std::move(wrong);
  verdict.remedy = std::move(remedy);
  return verdict;
}

inline Verdict skipped(Verdict verdict, std::string why) {
  verdict.kind = Verdict::Kind::skipped;
  verdict.reasons = {std::move(why)};
  return verdict;
}

}  // namespace infra::conformance
