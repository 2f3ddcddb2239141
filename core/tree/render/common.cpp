// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/common.hpp"

namespace infra::tree {

using blueprint::Call;
using blueprint::Value;

std::string spec_path(const blueprint::Blueprint& blueprint) {
  return "environments/" + blueprint.environment + "/environment.yaml";
}

hcl::Body built_file(const blueprint::Blueprint& blueprint) {
  hcl::Body file;
  file.comment("Built by infra from " + spec_path(blueprint) +
               ": change that file and run `infra build`.");
  file.blank();
  return file;
}

Value find_above(const std::string& file) {
  return Call{"find_in_parent_folders", {file}};
}

Value folder_of(const std::string& file) {
  return Call{"dirname", {find_above(file)}};
}

void add_locals_of(const std::string& file, const std::string& local, hcl::Body& locals) {
  locals.verbatim(local, "read_terragrunt_config(find_in_parent_folders(\"" + file + "\")).locals");
}

blueprint::Object values_of(const blueprint::Inputs& inputs) {
  blueprint::Object object;
  for (const auto& [name, input] : inputs) object.members.emplace_back(name, input.value);
  return object;
}

}  // namespace infra::tree
