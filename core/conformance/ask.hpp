// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/subject.hpp"
#include "host/frame.hpp"

namespace infra::conformance {

// What came back from a plugin in a process of its own.
struct Answer {
  std::optional<host::Status> status;  // nothing: it died, hung or flooded
  std::string text;                    // the document, why there is none, or how the process ended

  bool is_reply() const { return status == host::Status::answered; }
};

// Asks in these very bytes, which the host would never send: `host::Session` asks for an environment.
Answer ask(const Subject& subject, std::string_view request);

// The same for one after the other, of one process as long as it goes on: after a failure another one is asked.
std::vector<Answer> ask_in_turn(const Subject& subject, const std::vector<std::string>& requests);

}  // namespace infra::conformance
