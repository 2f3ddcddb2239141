// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "catalogue/module.hpp"
#include "check/schema.hpp"
#include "host/start.hpp"
#include "model/context.hpp"
#include "registry/plugin.hpp"

namespace infra::conformance {

// A plugin on trial: what its data says, and the schema that a spec for it alone has.
struct Subject {
  registry::Plugin plugin;
  check::Schema schema;
  model::ClusterDefaults defaults;
  catalogue::Catalogue catalogue;
  std::filesystem::path program = host::plugin_host_program();
};

// Reads the data of the plugin in a folder. `environment_schema` is the text of the spec's schema.
Result<Subject> read_subject(const std::filesystem::path& folder,
                             std::string_view environment_schema);

// What each complaint says, without its id.
std::vector<std::string> in_words(const Diagnostics& complaints);

}  // namespace infra::conformance
