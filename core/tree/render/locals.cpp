// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/locals.hpp"

#include <map>
#include <utility>

#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

std::string file_of(const Blueprint& blueprint, hcl::Body locals) {
  hcl::Body body = built_file(blueprint);
  body.blank().block("locals", {}, std::move(locals));
  return to_text(body);
}

hcl::Body locals_from(const Inputs& values) {
  hcl::Body locals;
  for (const auto& [name, local] : values) locals.attribute(name, local.value);
  return locals;
}

}  // namespace

std::string environment_file(const Blueprint& blueprint) {
  return file_of(blueprint, locals_from(blueprint.environment_locals));
}

std::string region_file(const Blueprint& blueprint, const std::string& region) {
  const auto found = blueprint.region_locals.find(region);
  return file_of(blueprint,
                 found == blueprint.region_locals.end() ? hcl::Body() : locals_from(found->second));
}

std::string versions_file(const Blueprint& blueprint, const catalogue::Catalogue& catalogue) {
  std::map<std::string, std::string> versions;
  for (const auto& [name, component] : blueprint.components) {
    const auto& module = module_of(component, catalogue);
    if (module.own_folder.empty()) versions[component.module] = module.version;
  }
  hcl::Body locals;
  for (const auto& [module, version] : versions) locals.attribute(module, version);
  return file_of(blueprint, std::move(locals));
}

}  // namespace infra::tree
