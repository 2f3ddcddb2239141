// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/result.hpp"
#include "catalogue/module.hpp"
#include "registry/plugin.hpp"

namespace infra::app {

// The catalogues of plugins, each read when it is first asked for: what many environments need is read once. May be
// asked by several threads.
class Interfaces {
public:
  Result<std::shared_ptr<const catalogue::Catalogue>> of(const registry::Plugin& plugin);

private:
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const catalogue::Catalogue>> by_plugin_;
};

}  // namespace infra::app
