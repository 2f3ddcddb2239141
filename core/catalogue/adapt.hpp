// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// The same blueprint with its values in the form in which they reach their modules unchanged.
// Terragrunt hands a string over bare, and for an input of type any Terraform parses what it gets as
// HCL: the string must arrive in quotes. So strings for such inputs become calls of jsonencode.
blueprint::Blueprint adapt(blueprint::Blueprint blueprint, const Catalogue& catalogue);

}  // namespace infra::catalogue
