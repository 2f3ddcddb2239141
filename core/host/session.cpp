// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/session.hpp"

#include <utility>

#include <infra/sdk/environment_json.hpp>
#include <infra/sdk/request.hpp>

#include "base/text.hpp"
#include "host/frame.hpp"

namespace infra::host {

namespace {

constexpr char k_untouched[] = "nothing was written; ";

// The last lines that the plugin printed: often the only trace of why it died.
std::string last_words(const std::string& log) {
  constexpr std::size_t k_most = 400;
  auto words = log.substr(log.size() > k_most ? log.size() - k_most : 0);
  while (!words.empty() && words.back() == '\n') words.pop_back();
  return words.empty() ? "" : "; it printed: " + in_quotes(words);
}

Failure failed(const std::string& plugin, const char* id, const std::string& what,
               const std::string& remedy) {
  return Failure(ExitCode::plugin_failed,
                 error(id, what).about("plugin " + plugin).with_hint(k_untouched + remedy));
}

std::string what_happened(const process::Turn& said) {
  using Kind = process::Ending::Kind;
  if (!said.ending) return "wrote what is no answer";
  const bool ended_by_itself =
      said.ending->kind == Kind::exited || said.ending->kind == Kind::signalled;
  if (!ended_by_itself) return process::describe(*said.ending);
  return process::describe(*said.ending) +
         (said.output.empty() ? " before it answered" : " in the middle of its answer");
}

Failure no_answer(const std::string& plugin, const process::Turn& said) {
  const bool timed_out = said.ending && said.ending->kind == process::Ending::Kind::timed_out;
  const std::string remedy =
      timed_out ? "give it longer with --plugin-timeout, or" : "run again, and if it happens again";
  return failed(plugin, "plugin.died", what_happened(said) + last_words(said.log),
                remedy + " report it to the plugin's authors");
}

}  // namespace

Result<Session> Session::start(const registry::Plugin& plugin, const Terms& terms) {
  INFRA_TRY(child, start_plugin_host(terms.program, plugin));
  return Session(plugin.name, terms.limits, std::move(child));
}

Done Session::load() {
  const auto loaded = answer_to(k_nothing_to_ask);
  return loaded ? Done() : loaded.error();
}

Result<std::string> Session::translate(const sdk::Environment& environment) {
  return answer_to(sdk::request_text(sdk::environment_to_text(environment)));
}

Result<std::string> Session::answer_to(const std::string& request) {
  const auto left = std::exchange(questions_left_, 0);
  const auto said = child_.ask(request_frame(request), is_whole_frame, limits_);
  const auto frame = parse_frame(said.output);
  if (!frame || said.ending) return no_answer(plugin_, said);
  std::string body(frame->body);
  switch (frame->status) {
  case Status::answered:
    questions_left_ = left - 1;
    return body;
  case Status::refused:
    return failed(plugin_, "plugin.failed", "could not translate: " + printable(body),
                  "report it to the plugin's authors");
  case Status::not_loaded:
    return failed(plugin_, "plugin.load", "cannot be used: " + printable(body),
                  "reinstall the plugin");
  }
  return no_answer(plugin_, said);
}

}  // namespace infra::host
