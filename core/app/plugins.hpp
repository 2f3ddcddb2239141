// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <vector>

#include "app/options.hpp"
#include "base/result.hpp"
#include "registry/discover.hpp"

namespace infra::app {

// Where plugins are looked for, in this order: --plugin-dir, INFRA_PLUGIN_PATH, the user's own folder, the
// installation's. A failure when INFRA_PLUGIN_PATH has what it may not have.
Result<registry::Search> plugin_search(const CommonOptions& common);

// The plugins that are used.
Result<std::vector<registry::Plugin>> installed_plugins(const CommonOptions& common);

}  // namespace infra::app
