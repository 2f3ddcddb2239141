// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "conformance/trial.hpp"
#include "model/unused.hpp"

// Is anything that a spec says passed over in silence? A user would learn it in production.
namespace infra::conformance {

namespace {

// Read from the answer itself: of one that refuses something there is no blueprint.
std::vector<std::string> answered_for(const Sample& sample) {
  auto paths = sample.heard;
  const auto reply = nlohmann::json::parse(sample.answer.text, nullptr, false);
  if (!reply.is_object()) return paths;
  for (const auto& path : reply.value("used", nlohmann::json::array())) {
    if (path.is_string()) paths.push_back(path);
  }
  for (const char* remarks : {"errors", "notes"}) {
    for (const auto& remark : reply.value(remarks, nlohmann::json::array())) {
      if (remark.is_object()) paths.push_back(remark.value("path", std::string()));
    }
  }
  return paths;
}

}  // namespace

Verdict judge_fields(const Subject& subject, const Trial& trial) {
  std::vector<std::string> wrong;
  for (const auto* sample : trial.all()) {
    // Who refuses a choice need not look at the rest; but every field has to be known to some code.
    const bool is_asked = sample->is_built() || (sample == &trial.full && sample->is_refused());
    if (!is_asked) continue;
    for (const auto& unused :
         model::unused_fields(sample->written, subject.plugin, answered_for(*sample))) {
      wrong.push_back(sample->name + ": " + unused.subject + " is neither used, noted nor refused");
    }
  }
  return judged(
      passed("fields", "every field that a spec sets is used, noted or refused"), std::move(wrong),
      "read the field into an input, or say tree.note(field, …) or tree.refuse(field, …)");
}

}  // namespace infra::conformance
