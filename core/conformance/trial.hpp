// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <vector>

#include "conformance/sample.hpp"
#include "conformance/verdict.hpp"

namespace infra::conformance {

// What a plugin has answered to all that the kit asks of it.
struct Trial {
  std::vector<Sample> simple;   // that every plugin has to build: one region, then more
  std::optional<Sample> grown;  // the last of them with one more region; nothing: there is no other
  Sample full;                  // every field that the plugin's pieces have
  std::vector<Sample> variants;  // the same with other choices
  Sample most;                   // as many regions as there can be

  std::vector<const Sample*> all() const {
    std::vector<const Sample*> samples;
    for (const auto& sample : simple) samples.push_back(&sample);
    if (grown) samples.push_back(&*grown);
    samples.push_back(&full);
    for (const auto& sample : variants) samples.push_back(&sample);
    samples.push_back(&most);
    return samples;
  }
};

// Each answers one question; one file for each, which says what it asks and why.
Verdict judge_data(const Subject& subject);
Verdict judge_library(const Subject& subject, const Sample& first);
Verdict judge_answers(const Trial& trial);
Verdict judge_types(const Subject& subject, const Trial& trial);
Verdict judge_sameness(const Subject& subject, const Trial& trial);
Verdict judge_fields(const Subject& subject, const Trial& trial);
Verdict judge_growth(const Subject& subject, const Trial& trial);
Verdict judge_provenance(const Trial& trial);
Verdict judge_requests(const Subject& subject, const Trial& trial);
Verdict judge_limits(const Trial& trial);

}  // namespace infra::conformance
