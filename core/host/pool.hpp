// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "host/session.hpp"
#include "registry/plugin.hpp"

namespace infra::host {

// The plugins that run, each in as many processes as ask it at once: what one environment started answers for the next.
// May be asked by several threads.
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
  std::map<std::string, std::vector<Session>> waiting_;  // by the plugin's name
};

}  // namespace infra::host
