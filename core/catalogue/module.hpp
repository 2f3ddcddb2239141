// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "blueprint/value.hpp"
#include "catalogue/type.hpp"

namespace infra::catalogue {

struct ModuleInput {
  Type type;                    // as the module declares it: how a value travels depends on it
  std::optional<Type> overlay;  // what is asked of values instead, where the module says any
  bool required = false;
  std::optional<blueprint::Value> default_value;  // nothing also where it is no plain value
  bool nullable = true;                           // when it is not, null stands for the default
  bool ephemeral = false;                         // takes values that no state keeps
  std::vector<blueprint::Value> allowed;          // when not empty: these and no others
};

struct ModuleOutput {
  std::optional<Type> type;  // worked out from providers' schemas, for modules do not declare it
  std::optional<blueprint::Value> example;
};

struct ProviderRequirement {
  std::string source;   // "hashicorp/aws"
  std::string version;  // ">= 5.79"
};

// The interface of a Terraform module at one version, and where that version is to be had.
struct Module {
  // Of a module that the plugin brings itself: its folder below the plugin's modules/, and nothing of
  // what follows, for it has the version of the plugin.
  std::string own_folder;
  bool of_workspace = false;  // that folder is below the workspace's modules/ instead

  // False of a module that a team uses and whose interface nobody has written down: then nothing is said of
  // its inputs and outputs.
  bool is_known = true;

  std::string source;  // "git::https://github.com/terraform-aws-modules/terraform-aws-vpc.git"
  std::string subdirectory;  // "modules/subnets"; empty: the module at the top
  std::string version;       // "5.21.0"
  std::string ref;           // the tag: "v5.21.0"
  std::string commit;        // what the tag named when the interface was read

  std::string terraform;  // the versions of Terraform that it works with: ">= 1.3"
  std::map<std::string, ProviderRequirement> providers;

  std::map<std::string, ModuleInput> inputs;
  std::map<std::string, ModuleOutput> outputs;
};

// The modules that a plugin uses, by the names that its components call them.
struct Catalogue {
  std::map<std::string, Module> modules;
};

}  // namespace infra::catalogue
