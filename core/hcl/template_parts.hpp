// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "blueprint/value.hpp"

namespace infra::hcl {

// Literal text, or an expression of the template.
using TemplatePart = std::variant<std::string, const blueprint::Value*>;

// A template's parts as HCL sees them: texts that are not empty, with expressions between them, never two texts in a
// row. So "$" and "{x}" that follow each other are escaped as one text.
std::vector<TemplatePart> template_parts(const blueprint::Template& value);

}  // namespace infra::hcl
