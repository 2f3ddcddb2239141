// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "blueprint/blueprint.hpp"
#include "hcl/body.hpp"

namespace infra::tree {

// "environments/production/environment.yaml"
std::string spec_path(const blueprint::Blueprint& blueprint);

// An empty file but for the line that says who built it, from what, and how to change it.
hcl::Body built_file(const blueprint::Blueprint& blueprint);

// find_in_parent_folders("root.hcl"), and the folder of that file.
blueprint::Value find_above(const std::string& file);
blueprint::Value folder_of(const std::string& file);

// Adds `<local> = <file>'s locals`, for a file above the unit.
void add_locals_of(const std::string& file, const std::string& local, hcl::Body& locals);

// The inputs as one object, in the order of their names.
blueprint::Object values_of(const blueprint::Inputs& inputs);

}  // namespace infra::tree
