// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/ask.hpp"

#include <utility>

#include "base/text.hpp"
#include "host/plugin_host.hpp"
#include "process/child.hpp"

namespace infra::conformance {

Answer ask(const Subject& subject, std::string_view request) {
  const auto& plugin = subject.plugin;
  auto child =
      process::Child::start(subject.program, {host::k_plugin_host_command, plugin.library.string(),
                                              plugin.name, plugin.release});
  if (!child) return {std::nullopt, child.error().diagnostics.front().message};
  const auto said = std::move(*child).converse(request, process::Limits{});
  const auto frame = host::parse_frame(said.output);
  using Kind = process::Ending::Kind;
  const bool ended_well = said.ending.kind == Kind::exited && said.ending.number == 0;
  if (!frame || !ended_well) {
    auto how = process::describe(said.ending);
    if (!said.log.empty()) how += ", and printed " + in_quotes(said.log.substr(0, 400));
    return {std::nullopt, std::move(how)};
  }
  return {frame->status, std::string(frame->body)};
}

}  // namespace infra::conformance
