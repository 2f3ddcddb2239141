// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/locals.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "hcl/body.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

std::string locals_file(const blueprint::Blueprint& blueprint, const blueprint::Inputs& said) {
  hcl::Body locals;
  for (const auto& [name, input] : said) locals.attribute(name, input.value);
  hcl::Body file = built_file(blueprint);
  file.block("locals", {}, std::move(locals));
  return hcl::to_text(file);
}

std::string versions_file(const blueprint::Blueprint& blueprint,
                          const catalogue::Catalogue& catalogue) {
  blueprint::Inputs versions;
  for (const auto& [name, component] : blueprint.components) {
    const auto& module = catalogue.modules.at(component.module);
    versions[version_local(component.module)] = {module.version, {}};
  }
  return locals_file(blueprint, versions);
}

std::string version_local(const std::string& module) {
  std::string name = module;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace infra::tree
