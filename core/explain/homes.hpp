// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>
#include <vector>

#include "blueprint/blueprint.hpp"

// Where a tree says what.
namespace infra::explain {

// A value and the file of the tree that says it. The blueprint outlives it.
struct Home {
  std::string file;
  const blueprint::Input* input;
};

// The inputs that a unit has, by name: its component's, and its own in place of these.
std::map<std::string, Home> inputs_of(const blueprint::Blueprint& blueprint,
                                      const blueprint::Unit& unit);

// A value of a tree, and why it is what it is.
struct Saying {
  std::string file;   // below the tree: "units/cluster.hcl"
  std::string name;   // "cluster_version"
  std::string value;  // as the file says it, on one line
  std::string because;
  std::vector<std::string> from;  // spec paths
};

Saying saying_of(const std::string& file, const std::string& name, const blueprint::Input& input);

// A value that is said once and read by others.
struct ReadLocal {
  std::string file;
  std::string name;
  const blueprint::Input* input;
};

// What a value reads of env.hcl and region.hcl, each once.
std::vector<ReadLocal> locals_read(const blueprint::Blueprint& blueprint, const std::string& region,
                                   const blueprint::Value& value);

std::string environment_file();
std::string region_file(const std::string& region);

}  // namespace infra::explain
