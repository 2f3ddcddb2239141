// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/value.hpp"

namespace infra::hcl {

// A template's parts as HCL sees them: strings that are not empty, with expressions between them, never
// two strings in a row. So "$" and "{x}" that follow each other are escaped as one text.
blueprint::List template_parts(const blueprint::Template& value);

}  // namespace infra::hcl
