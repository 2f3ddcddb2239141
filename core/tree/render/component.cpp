// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/component.hpp"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/assertion.hpp"
#include "catalogue/mocks.hpp"
#include "hcl/body.hpp"
#include "tree/render/common.hpp"
#include "tree/render/locals.hpp"
#include "tree/render/uses.hpp"

namespace infra::tree {

namespace {

using blueprint::List;
using blueprint::Local;
using blueprint::Object;
using blueprint::Scope;
using blueprint::Template;
using blueprint::Value;

hcl::Body locals_that(const Uses& uses) {
  hcl::Body locals;
  if (uses.scopes.count(Scope::environment) != 0) add_locals_of("env.hcl", "env", locals);
  if (uses.scopes.count(Scope::region) != 0) add_locals_of("region.hcl", "region", locals);
  add_locals_of("versions.hcl", "versions", locals);
  return locals;
}

// git::https://…/x.git//modules/y?ref=v1.2.3, with the version from versions.hcl. A tag is the version
// behind a prefix, which is a "v" or nothing.
Value source_of(const std::string& name, const catalogue::Module& module) {
  const auto prefix_length = module.ref.size() - module.version.size();
  ensure(module.ref.compare(prefix_length, std::string::npos, module.version) == 0,
         "a module's tag ends with its version");
  std::string address = module.source;
  if (!module.subdirectory.empty()) address += "//" + module.subdirectory;
  address += "?ref=" + module.ref.substr(0, prefix_length);
  return Template{{address, Local{Scope::versions, version_local(name)}}};
}

// The folder of a unit, from wherever in the tree it is asked. Without counting ../.
Value folder_of_unit(const blueprint::Dependency& dependency) {
  if (dependency.region.empty()) {
    return Template{{folder_of("region.hcl"), "/" + dependency.unit}};
  }
  return Template{{folder_of("root.hcl"), "/" + dependency.region + "/" + dependency.unit}};
}

// The module behind a dependency: of any unit that it means, since they are of one component.
const catalogue::Module& module_behind(const blueprint::Blueprint& blueprint,
                                       const blueprint::Component& component,
                                       const blueprint::Dependency& dependency,
                                       const catalogue::Catalogue& catalogue) {
  std::set<std::string> targets;
  for (const auto& unit : blueprint.units) {
    if (unit.component == component.name) targets.insert(target_of(dependency, unit));
  }
  for (const auto& unit : blueprint.units) {
    if (targets.count(unit.id()) == 0) continue;
    return catalogue.modules.at(blueprint.components.at(unit.component).module);
  }
  report_bug("a dependency means a unit that is there");
}

// Outputs of a unit that is not applied yet: for looking ahead only, never for an apply.
hcl::Body dependency_block(const blueprint::Dependency& dependency,
                           const std::set<std::string>& outputs, const catalogue::Module& module) {
  Object mocks;
  for (const auto& output : outputs) {
    mocks.members.emplace_back(output, catalogue::mock_output(module, output));
  }
  hcl::Body block;
  block.attribute("config_path", folder_of_unit(dependency));
  block.blank();
  block.attribute("mock_outputs", std::move(mocks));
  block.attribute("mock_outputs_allowed_terraform_commands",
                  List{"init", "plan", "show", "validate"});
  // After a partial apply an output may lack a key that has come since.
  block.attribute("mock_outputs_merge_strategy_with_state", "deep_map_only");
  return block;
}

}  // namespace

std::string component_file(const blueprint::Blueprint& blueprint,
                           const blueprint::Component& component,
                           const catalogue::Catalogue& catalogue) {
  const Uses uses = uses_of(blueprint, component);
  hcl::Body terraform;
  terraform.attribute("source",
                      source_of(component.module, catalogue.modules.at(component.module)));

  hcl::Body file = built_file(blueprint);
  file.block("locals", {}, locals_that(uses));
  file.blank();
  file.block("terraform", {}, std::move(terraform));

  List only_before;  // units that must exist, but of which nothing is read
  for (const auto& dependency : component.dependencies) {
    const auto read = uses.outputs.find(dependency.name);
    if (read == uses.outputs.end()) {
      only_before.push_back(folder_of_unit(dependency));
      continue;
    }
    const auto& module = module_behind(blueprint, component, dependency, catalogue);
    file.blank();
    file.block("dependency", {dependency.name},
               dependency_block(dependency, read->second, module));
  }
  if (!only_before.empty()) {
    hcl::Body dependencies;
    dependencies.attribute("paths", std::move(only_before));
    file.blank();
    file.block("dependencies", {}, std::move(dependencies));
  }
  if (!component.inputs.empty()) {
    file.blank();
    file.attribute("inputs", values_of(component.inputs));
  }
  return hcl::to_text(file);
}

}  // namespace infra::tree
