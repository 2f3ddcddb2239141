// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/component.hpp"

#include <utility>

#include "tree/render/common.hpp"
#include "tree/render/dependencies.hpp"
#include "tree/render/providers.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// A module of the plugin's own stands in the tree, one of the workspace's own three folders above it. What is before "//" is what Terragrunt copies.
//
// "git::https://…/x.git//modules/y?ref=v${local.versions.y}": the version is said once, in versions.hcl,
// and a tag that does not name it is said here.
Value source_of(const Component& component, const catalogue::Module& module) {
  if (module.of_workspace) return below_tree("../../../modules//" + module.own_folder);
  if (!module.own_folder.empty()) return below_tree("modules//" + module.own_folder);
  std::string before = module.source;
  if (!module.subdirectory.empty()) before += "//" + module.subdirectory;
  before += "?ref=";
  const std::size_t at = module.ref.find(module.version);
  if (at == std::string::npos || module.version.empty()) return before + module.ref;
  return Template{{before + module.ref.substr(0, at), Local{Scope::versions, component.module},
                   module.ref.substr(at + module.version.size())}};
}

// What leaves the units out is the feature's being off: `--feature charts=false`.
void add_feature(const std::string& name, hcl::Body& file) {
  hcl::Body feature;
  feature.attribute("default", true);
  hcl::Body exclude;
  exclude.code("if", hcl::CodeAround{"!feature.", name, ".value"});
  exclude.attribute("actions", List{"all"}).attribute("exclude_dependencies", false);
  file.blank().block("feature", {name}, std::move(feature));
  file.blank().block("exclude", {}, std::move(exclude));
}

}  // namespace

std::string component_file(const catalogue::Index& tree, const Component& component) {
  const Value source = source_of(component, module_of(component, tree));
  Scopes scopes;
  add_scopes(source, scopes);
  add_scopes(component.inputs, scopes);
  for (const auto& provider : component.providers) {
    if (provider.config) add_scopes(*provider.config, scopes);
  }

  hcl::Body file = built_file(tree.blueprint());
  if (!scopes.empty()) {
    hcl::Body locals;
    read_locals(scopes, locals);
    file.blank().block("locals", {}, std::move(locals));
  }
  hcl::Body terraform;
  terraform.attribute("source", source);
  file.blank().block("terraform", {}, std::move(terraform));
  if (!component.feature.empty()) add_feature(component.feature, file);
  add_providers(component, file);
  add_dependencies(tree, component, file);
  file.blank().object("inputs", inputs_body(component.inputs));
  return to_text(file);
}

}  // namespace infra::tree
