// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <infra/sdk/blueprint.hpp>
#include <infra/sdk/value.hpp>

#include "foundation.hpp"

namespace infra::aws {

// A container's image, where it is published.
struct Image {
  std::string registry;
  std::string repository;
  std::string tag;
};

// Where nodes find its copy, when they reach nothing but AWS: in ECR, in the account and each region.
sdk::Value copied_repository(const Image& image, const Names& names);

// Tells at the line that left no way out that somebody must copy it.
void ask_for_copy(const Image& image, const sdk::Field<sdk::Egress>& egress, sdk::Blueprint& tree);

}  // namespace infra::aws
