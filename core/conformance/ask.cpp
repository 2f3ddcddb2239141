// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/ask.hpp"

#include <utility>

#include "base/text.hpp"
#include "host/frame.hpp"
#include "host/start.hpp"
#include "process/child.hpp"

namespace infra::conformance {

namespace {

Answer answer_of(process::Child& child, std::string_view request) {
  const auto said = child.ask(host::request_frame(request), host::is_whole_frame, {});
  const auto frame = host::parse_frame(said.output);
  if (frame && !said.ending) return {frame->status, std::string(frame->body)};
  auto how = said.ending ? process::describe(*said.ending) : "wrote what is no answer";
  if (!said.log.empty()) how += ", and printed " + in_quotes(said.log.substr(0, 400));
  return {std::nullopt, std::move(how)};
}

}  // namespace

Answer ask(const Subject& subject, std::string_view request) {
  return ask_in_turn(subject, {std::string(request)}).front();
}

std::vector<Answer> ask_in_turn(const Subject& subject, const std::vector<std::string>& requests) {
  std::vector<Answer> answers;
  std::optional<process::Child> child;
  for (const auto& request : requests) {
    if (!child) {
      auto started = host::start_plugin_host(subject.program, subject.plugin);
      if (!started) {
        answers.push_back({std::nullopt, started.error().diagnostics.front().message});
        continue;
      }
      child.emplace(std::move(started).value());
    }
    answers.push_back(answer_of(*child, request));
    if (!answers.back().is_reply()) child.reset();
  }
  return answers;
}

}  // namespace infra::conformance
