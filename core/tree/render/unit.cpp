// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/unit.hpp"

#include <utility>

#include "tree/render/common.hpp"
#include "tree/render/dependencies.hpp"

namespace infra::tree {

using namespace blueprint;

std::string unit_file(const catalogue::Index& tree, const Unit& unit) {
  hcl::Body root;
  root.code("path", R"(find_in_parent_folders("root.hcl"))");
  hcl::Body component;
  component.attribute("path", below_tree("units/" + unit.component + ".hcl"));

  hcl::Body file = built_file(tree.blueprint());
  file.blank().block("include", {"root"}, std::move(root));
  file.blank().block("include", {"unit"}, std::move(component));

  Scopes scopes;
  add_scopes(unit.inputs, scopes);
  if (!scopes.empty()) {
    hcl::Body locals;
    read_locals(scopes, locals);
    file.blank().block("locals", {}, std::move(locals));
  }
  add_dependencies(tree, unit, file);
  // Inputs of the same name win over those of the component.
  if (!unit.inputs.empty()) file.blank().object("inputs", inputs_body(unit.inputs));
  return to_text(file);
}

}  // namespace infra::tree
