// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/plugin_named.hpp"

#include <algorithm>

#include "app/usage.hpp"
#include "registry/discover.hpp"

namespace infra::app {

Result<registry::Plugin> plugin_named(const std::string& word,
                                      const std::vector<registry::Plugin>& plugins) {
  std::vector<std::string> known;
  for (const auto& plugin : plugins) {
    if (plugin.name == word) return plugin;
    known.push_back(plugin.name);
    known.push_back(plugin.provider);
  }
  if (std::find(known.begin(), known.end(), word) == known.end()) {
    return no_such("plugin", word, known);
  }
  INFRA_TRY(plugin, registry::serving(plugins, word));
  return *plugin;
}

}  // namespace infra::app
