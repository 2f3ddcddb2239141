// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include <infra/sdk/environment.hpp>

#include "base/result.hpp"
#include "host/start.hpp"
#include "process/child.hpp"
#include "registry/plugin.hpp"

namespace infra::host {

// The program that a plugin runs in, and what it may take.
struct Terms {
  std::filesystem::path program = plugin_host_program();
  process::Limits limits;
};

// A plugin in a process of its own, for one thread at a time. Started before it is needed, so that loading the library
// costs no time. Nothing that a plugin does can reach us but its answers.
class Session {
public:
  static Result<Session> start(const registry::Plugin& plugin, const Terms& terms = {});

  // Has its library loaded and compared with its data; nothing is asked of it.
  Done load();

  // The plugin's reply document, as text that nobody has looked into yet.
  Result<std::string> translate(const sdk::Environment& environment);

  // Whether it may be asked once more: never after a failure, nor without end, so that neither what a plugin forgets to
  // give back nor its processor time adds up to a limit.
  bool may_go_on() const { return questions_left_ > 0; }

private:
  Result<std::string> answer_to(const std::string& request);

  Session(std::string plugin, process::Limits limits, process::Child child)
      : plugin_(std::move(plugin)), limits_(limits), child_(std::move(child)) {}

  std::string plugin_;
  process::Limits limits_;
  process::Child child_;
  int questions_left_ = 100;
};

}  // namespace infra::host
