// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/known.hpp"
#include "hcl/body.hpp"

namespace infra::tree {

// What a component's units need of other units: a `dependency` block for each whose outputs are read,
// with mocks of these outputs, and one `dependencies` block for those that must only exist first.
void add_dependencies(const catalogue::Index& tree, const blueprint::Component& component,
                      hcl::Body& file);

// The same for what one unit needs beside that. Terragrunt adds it to what the unit includes.
void add_dependencies(const catalogue::Index& tree, const blueprint::Unit& unit, hcl::Body& file);

}  // namespace infra::tree
