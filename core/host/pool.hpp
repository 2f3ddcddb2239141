// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "host/session.hpp"
#include "registry/plugin.hpp"

namespace infra::host {

// The plugins that run, each in a process for each thread that asks it: what one environment started answers for the
// next. Threads share none, because the system ends a process with the thread that started it (die_with_parent).
class Pool {
public:
  explicit Pool(Terms terms) : terms_(std::move(terms)) {}

  // One that waits, or one that is started.
  Result<Session> take(const registry::Plugin& plugin);

  // For whoever asks next. One that may not go on ends here.
  void give_back(const registry::Plugin& plugin, Session session);

private:
  const Terms terms_;
  std::mutex mutex_;
  using Key = std::pair<std::string, std::thread::id>;  // the plugin's name, and who started it
  std::map<Key, std::vector<Session>> waiting_;
};

}  // namespace infra::host
