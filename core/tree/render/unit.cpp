// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/unit.hpp"

#include <utility>

#include "hcl/body.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

std::string unit_file(const blueprint::Blueprint& blueprint, const blueprint::Unit& unit) {
  hcl::Body root;
  root.attribute("path", find_above("root.hcl"));
  hcl::Body component;
  component.attribute("path", blueprint::Template{{folder_of("root.hcl"),
                                                   "/units/" + unit.component + ".hcl"}});

  hcl::Body file = built_file(blueprint);
  file.block("include", {"root"}, std::move(root));
  file.blank();
  file.block("include", {"component"}, std::move(component));
  if (!unit.inputs.empty()) {
    file.blank();
    file.attribute("inputs", values_of(unit.inputs));
  }
  return hcl::to_text(file);
}

}  // namespace infra::tree
