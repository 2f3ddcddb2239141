// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "blueprint/blueprint.hpp"
#include "hcl/body.hpp"

// What Terragrunt writes beside a module for its providers (docs/decisions/0006).
namespace infra::tree {

// The beginning of a `generate` block for a file of JSON.
hcl::Body generated_file(const std::string& path);

// A `generate` block for a file that holds providers to their versions. Its name must end in
// "_override.tf.json".
hcl::Body pins_file(const std::string& path, const std::vector<blueprint::ProviderPin>& pins);

// The providers that only one component's units get: a file for each that has a block, and one for
// the versions of all.
void add_providers(const blueprint::Component& component, hcl::Body& file);

}  // namespace infra::tree
