// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/plugin.hpp"

namespace infra::app {

// A schema of schemas/, by the name that users give it.
struct NamedSchema {
  std::string_view name;   // "environment"
  std::string_view about;  // what it describes
  std::string_view text;
};

const std::vector<NamedSchema>& named_schemas();

// The schema of the spec as an editor wants it: one file, in which every plugin has its block. The same
// plugins give the same bytes.
std::string environment_schema(const std::vector<registry::Plugin>& plugins);

}  // namespace infra::app
