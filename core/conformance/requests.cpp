// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <utility>
#include <vector>

#include "conformance/trial.hpp"

// What if it is asked what it cannot know? An older or a newer infra, or a damaged pipe, must get words, and not a crash.
namespace infra::conformance {

namespace {

struct BadRequest {
  std::string name;
  std::string text;
};

std::vector<BadRequest> bad_requests(const nlohmann::json& good) {
  std::vector<BadRequest> requests = {{"nothing at all", ""},
                                      {"no JSON", "{\"document\": "},
                                      {"bytes that are no text", "\xff\xfe\x01"},
                                      {"a list", "[]"},
                                      {"null", "null"}};
  auto other = good;
  other["document"] = "infra/plugin-reply";
  requests.push_back({"another document", other.dump()});
  auto newer = good;
  newer["version"] = "99.0";
  requests.push_back({"version 99.0", newer.dump()});
  auto empty = good;
  empty["environment"] = nlohmann::json::object();
  requests.push_back({"an empty environment", empty.dump()});
  empty.erase("environment");
  requests.push_back({"no environment", empty.dump()});
  auto numbers = good;
  numbers["environment"]["regions"] = 1;
  requests.push_back({"a number for the regions", numbers.dump()});
  return requests;
}

}  // namespace

Verdict judge_requests(const Subject& subject, const Trial& trial) {
  std::vector<std::string> wrong;
  for (const auto& [name, text] : bad_requests(trial.simple.front().request)) {
    const auto answer = ask(subject, text);
    if (answer.status == host::Status::refused && !answer.text.empty()) continue;
    wrong.push_back(name + ": " +
                    (!answer.status        ? "it " + answer.text
                     : answer.text.empty() ? "it says nothing"
                     : answer.is_reply()   ? "it answers as if it were a request"
                                           : answer.text));
  }
  return judged(passed("requests", "a request that is none is refused in words"), std::move(wrong),
                "look at \"document\" and \"version\" first, and answer INFRA_CALL_FAILED with a "
                "sentence: the "
                "SDK's INFRA_SDK_PLUGIN does");
}

}  // namespace infra::conformance
