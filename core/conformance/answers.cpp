// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <vector>

#include "base/text.hpp"
#include "catalogue/adapt.hpp"
#include "catalogue/check.hpp"
#include "conformance/trial.hpp"

// Does it answer, and are the answers such as a tree can be made from?
namespace infra::conformance {

namespace {

std::vector<std::string> about(const Sample& sample, const std::vector<std::string>& words) {
  std::vector<std::string> said;
  said.reserve(words.size());
  for (const auto& word : words) said.push_back(sample.name + ": " + word);
  return said;
}

}  // namespace

Verdict judge_library(const Subject& subject, const Sample& first) {
  std::vector<std::string> wrong;
  if (first.answer.status == host::Status::not_loaded) wrong.push_back(first.answer.text);
  return judged(passed("library", "it loads, and is " + subject.plugin.name + " " +
                                      subject.plugin.release + " as its data says"),
                std::move(wrong),
                "build it with infra_add_plugin, which takes both from plugin.json");
}

Verdict judge_answers(const Trial& trial) {
  std::vector<std::string> wrong;
  for (const auto* sample : trial.all()) {
    if (sample->is_built()) continue;
    // Of what is not simple it may refuse what it likes, in the spec's words.
    bool is_simple = false;
    for (const auto& one : trial.simple) is_simple = is_simple || &one == sample;
    if (sample->is_refused() && !is_simple) continue;
    append(wrong, about(*sample, in_words(sample->blueprint.error().diagnostics)));
  }
  return judged(
      passed("answers", "each environment gets a blueprint, or is refused at a path of its spec"),
      std::move(wrong),
      "`infra schema plugin-reply` describes an answer; simple environments have to be built");
}

Verdict judge_types(const Subject& subject, const Trial& trial) {
  std::vector<std::string> wrong;
  for (const auto* sample : trial.all()) {
    if (!sample->is_built()) continue;
    const auto blueprint = catalogue::adapt(*sample->blueprint, subject.catalogue);
    auto complaints = catalogue::check(blueprint, subject.catalogue);
    append(complaints,
           catalogue::check_brought(blueprint, subject.catalogue, subject.plugin.modules));
    append(wrong, about(*sample, in_words(complaints)));
  }
  return judged(passed("types", "every input and every output used is one that its module has"),
                std::move(wrong), "mend the input, or the interface in catalogue/");
}

}  // namespace infra::conformance
