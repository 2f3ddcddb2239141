// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <set>
#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/known.hpp"
#include "catalogue/module.hpp"
#include "hcl/body.hpp"

// What the files of a tree have in common.
namespace infra::tree {

// A body that begins with the line that says who built the file, and from what.
hcl::Body built_file(const blueprint::Blueprint& blueprint);

// The file whose change changes the tree.
std::string spec_of(const blueprint::Blueprint& blueprint);

// Paths that mean the same in every unit, however deep: "${dirname(find_in_parent_folders(…))}/path".
blueprint::Value below_tree(const std::string& path);
blueprint::Value below_region(const std::string& path);

// The unit that a dependency means, in the same way. One that ends in "/*" ends in the folder of
// whoever includes it.
blueprint::Value place_of(const blueprint::Dependency& dependency);

// Which files' locals a value reads.
using Scopes = std::set<blueprint::Scope>;
void add_scopes(const blueprint::Value& value, Scopes& scopes);
void add_scopes(const blueprint::Inputs& inputs, Scopes& scopes);

// env = read_terragrunt_config(…).locals, for each file whose locals are read. A file that is included
// has locals of its own, so each reads what it needs.
void read_locals(const Scopes& scopes, hcl::Body& locals);

// Inputs as an object. Terragrunt hands them on in environment variables, where Terraform reads the
// strings in lists and objects as templates: those are doubled here.
hcl::Body inputs_body(const blueprint::Inputs& inputs);

// The same for a single value, all of it.
blueprint::Value as_templates(const blueprint::Value& value);

const catalogue::Module& module_of(const blueprint::Component& component,
                                   const catalogue::Catalogue& catalogue);

// The same, where a tree is looked up by an index.
const catalogue::Module& module_of(const blueprint::Component& component,
                                   const catalogue::Index& tree);

// A module's version for a reader. One of the plugin's own stands in the tree, and has the plugin's.
std::string version_of(const catalogue::Module& module, const blueprint::Blueprint& blueprint);

}  // namespace infra::tree
