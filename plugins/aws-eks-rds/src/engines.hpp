// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/environment.hpp>
#include <infra/sdk/value.hpp>

namespace infra::aws {

// What AWS calls the parts of an engine, and how it is set up: encrypted connections only, slow
// statements in the log.
struct Engine {
  int port;
  sdk::Value parameter_group_family;
  sdk::Value parameters;
  sdk::Value log_exports;
};

Engine engine_of(const sdk::Database& database);

}  // namespace infra::aws
