// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/pool.hpp"

#include <utility>

namespace infra::host {

Result<Session> Pool::take(const registry::Plugin& plugin) {
  {
    const std::scoped_lock guard(mutex_);
    auto& waiting = waiting_[{plugin.name, std::this_thread::get_id()}];
    if (!waiting.empty()) {
      Session session = std::move(waiting.back());
      waiting.pop_back();
      return session;
    }
  }
  return Session::start(plugin, terms_);
}

void Pool::give_back(const registry::Plugin& plugin, Session session) {
  if (!session.may_go_on()) return;
  const std::scoped_lock guard(mutex_);
  waiting_[{plugin.name, std::this_thread::get_id()}].push_back(std::move(session));
}

}  // namespace infra::host
