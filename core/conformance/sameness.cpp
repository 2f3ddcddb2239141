// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "conformance/trial.hpp"

// Is translation a function of the request? Asked twice, with the keys of every object the other way round, which means
// the same in JSON, and in a process that was asked other things before.
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

std::vector<const Sample*> answered(const Trial& trial) {
  auto samples = trial.all();
  samples.erase(std::remove_if(samples.begin(), samples.end(),
                               [](const auto* sample) { return !sample->answer.is_reply(); }),
                samples.end());
  return samples;
}

std::vector<std::string> requests_of(const std::vector<const Sample*>& samples) {
  std::vector<std::string> requests;
  requests.reserve(samples.size());
  for (const auto* sample : samples) requests.push_back(sample->request.dump());
  return requests;
}

}  // namespace

Verdict judge_sameness(const Subject& subject, const Trial& trial) {
  std::vector<std::string> wrong;
  const auto samples = answered(trial);
  const auto in_one_process = ask_in_turn(subject, requests_of(samples));
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto* sample = samples[i];
    if (in_one_process[i].text != sample->answer.text) {
      wrong.push_back(sample->name + ": asked after other requests, it answers other bytes");
    }
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
      "maps; keep nothing from one request to the next");
}

}  // namespace infra::conformance
