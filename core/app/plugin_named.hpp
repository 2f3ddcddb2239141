// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "registry/plugin.hpp"

namespace infra::app {

// The plugin that a word of the command line means: by its name, or by the provider that it serves.
Result<registry::Plugin> plugin_named(const std::string& word,
                                      const std::vector<registry::Plugin>& plugins);

}  // namespace infra::app
