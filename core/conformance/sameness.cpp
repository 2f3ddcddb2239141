// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <vector>

#include "conformance/trial.hpp"

// Is translation a function of the request? Asked twice, and with the keys of every object the other way round, which
// means the same in JSON.
namespace infra::conformance {

namespace {

nlohmann::ordered_json turned_round(const nlohmann::json& json) {
  if (json.is_array()) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& item : json) list.push_back(turned_round(item));
    return list;
  }
  if (!json.is_object()) return json;
  auto object = nlohmann::ordered_json::object();
  for (auto member = json.rbegin(); member != json.rend(); ++member) {
    object[member.key()] = turned_round(member.value());
  }
  return object;
}

}  // namespace

Verdict judge_sameness(const Subject& subject, const Trial& trial) {
  std::vector<std::string> wrong;
  for (const auto* sample : trial.all()) {
    if (!sample->answer.is_reply()) continue;
    const auto again = ask(subject, sample->request.dump());
    const auto turned = ask(subject, turned_round(sample->request).dump());
    if (again.text != sample->answer.text) {
      wrong.push_back(sample->name + ": asked again, it answers other bytes");
    }
    if (turned.text != sample->answer.text) {
      wrong.push_back(sample->name + ": asked with other orders of keys, it answers other bytes");
    }
  }
  return judged(
      passed("sameness", "the same request gets the same bytes, whatever the order of its keys"),
      std::move(wrong),
      "take nothing from a clock, from addresses or from hashes; keep what is listed in sorted "
      "maps");
}

}  // namespace infra::conformance
