// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/words.hpp>

namespace infra::gcp {

// Where an engine listens.
constexpr int port_of(sdk::Engine engine) { return engine == sdk::Engine::postgres ? 5432 : 3306; }

}  // namespace infra::gcp
