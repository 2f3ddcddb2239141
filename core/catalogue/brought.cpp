// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/text.hpp"
#include "catalogue/check.hpp"
#include "catalogue/known.hpp"

namespace infra::catalogue {

Diagnostics check_brought(const blueprint::Blueprint& blueprint, const Catalogue& catalogue,
                          const std::map<std::string, std::string>& brought) {
  Diagnostics complaints;
  const Index index(blueprint, catalogue);
  for (const auto& [name, component] : blueprint.components) {
    const Module* module = index.module_of(component);
    if (module == nullptr || module->own_folder.empty() || module->of_workspace) {
      continue;
    }
    const std::string folder = module->own_folder + '/';
    const auto first = brought.lower_bound(folder);
    if (first != brought.end() && first->first.rfind(folder, 0) == 0) continue;
    complaints.push_back(
        error("catalogue.missing-files", "module " + in_quotes(component.module) +
                                             " is to come with the "
                                             "plugin, which has no folder modules/" +
                                             module->own_folder)
            .about("plugin " + printable(blueprint.plugin.name))
            .with_hint("reinstall the plugin"));
  }
  return complaints;
}

}  // namespace infra::catalogue
